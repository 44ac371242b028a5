/** Where influencers publish. */
export const platforms = ['douyin', 'xiaohongshu', 'weibo', 'bilibili'] as const
