/** The name under which the server renders the timeline anew. */
export const timelineFunction = 'madang-timeline'
