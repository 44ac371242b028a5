import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_projects_channel_links_channel" AS ENUM('youtube', 'instagram', 'tiktok', 'linkedin', 'douyin', 'xiaohongshu', 'weibo', 'bilibili');
  CREATE TYPE "public"."enum_projects_status" AS ENUM('draft', 'planning', 'in_progress', 'completed', 'archived');
  CREATE TYPE "public"."enum_projects_video_preference_text_gen_model" AS ENUM('GPT', 'Gemini');
  CREATE TYPE "public"."enum_projects_video_preference_image_gen_model" AS ENUM('Gemini', 'GPT');
  CREATE TYPE "public"."enum_projects_video_preference_video_gen_model" AS ENUM('Seedance', 'Kling', 'Veo', 'Hailuo');
  CREATE TYPE "public"."enum_projects_video_preference_voice_gen_model" AS ENUM('Bin', 'Otani');
  CREATE TYPE "public"."enum_projects_video_preference_resolution" AS ENUM('480p', '720p', '1080p');
  CREATE TYPE "public"."enum_projects_video_preference_language" AS ENUM('ko', 'zh', 'en');
  CREATE TYPE "public"."enum_projects_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum__projects_v_version_channel_links_channel" AS ENUM('youtube', 'instagram', 'tiktok', 'linkedin', 'douyin', 'xiaohongshu', 'weibo', 'bilibili');
  CREATE TYPE "public"."enum__projects_v_version_status" AS ENUM('draft', 'planning', 'in_progress', 'completed', 'archived');
  CREATE TYPE "public"."enum__projects_v_version_video_preference_text_gen_model" AS ENUM('GPT', 'Gemini');
  CREATE TYPE "public"."enum__projects_v_version_video_preference_image_gen_model" AS ENUM('Gemini', 'GPT');
  CREATE TYPE "public"."enum__projects_v_version_video_preference_video_gen_model" AS ENUM('Seedance', 'Kling', 'Veo', 'Hailuo');
  CREATE TYPE "public"."enum__projects_v_version_video_preference_voice_gen_model" AS ENUM('Bin', 'Otani');
  CREATE TYPE "public"."enum__projects_v_version_video_preference_resolution" AS ENUM('480p', '720p', '1080p');
  CREATE TYPE "public"."enum__projects_v_version_video_preference_language" AS ENUM('ko', 'zh', 'en');
  CREATE TYPE "public"."enum__projects_v_version_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_scenes_status" AS ENUM('init', 'prompt', 'prompt_confirmed', 'image', 'image_confirmed', 'clip');
  CREATE TYPE "public"."enum_scenes_transition_type" AS ENUM('cut', 'fade');
  CREATE TYPE "public"."enum__scenes_v_version_status" AS ENUM('init', 'prompt', 'prompt_confirmed', 'image', 'image_confirmed', 'clip');
  CREATE TYPE "public"."enum__scenes_v_version_transition_type" AS ENUM('cut', 'fade');
  CREATE TYPE "public"."enum_stories_story_type" AS ENUM('advertisement', 'education', 'entertainment', 'corporate', 'social_media');
  CREATE TYPE "public"."enum__stories_v_version_story_type" AS ENUM('advertisement', 'education', 'entertainment', 'corporate', 'social_media');
  CREATE TYPE "public"."enum_generations_status" AS ENUM('pending', 'processing', 'completed', 'failed', 'cancelled', 'uncertain');
  CREATE TYPE "public"."enum_generations_kind" AS ENUM('story', 'scenes', 'image', 'video', 'voice', 'film', 'try-on');
  CREATE TYPE "public"."enum_generations_model" AS ENUM('local', 'gpt', 'gemini', 'elevenlabs', 'seedance', 'veo', 'kling', 'fashn', 'hailuo');
  CREATE TYPE "public"."enum_assets_asset_type" AS ENUM('image', 'clip', 'narration', 'film', 'video', 'audio', 'template', 'font', 'document');
  CREATE TYPE "public"."enum_prompts_variables_type" AS ENUM('text', 'number', 'choice');
  CREATE TYPE "public"."enum_usage_limits_type" AS ENUM('all', 'local', 'gpt', 'gemini', 'elevenlabs', 'seedance', 'veo', 'kling', 'fashn', 'hailuo');
  CREATE TYPE "public"."enum_usage_limits_unit" AS ENUM('calls', 'usd');
  CREATE TYPE "public"."enum_usage_limits_period" AS ENUM('call', 'day', 'month');
  CREATE TYPE "public"."enum_usage_ledger_entry" AS ENUM('hold', 'charge', 'release');
  CREATE TYPE "public"."enum_usage_ledger_kind" AS ENUM('story', 'scenes', 'image', 'video', 'voice', 'film', 'try-on');
  CREATE TYPE "public"."enum_usage_ledger_model" AS ENUM('local', 'gpt', 'gemini', 'elevenlabs', 'seedance', 'veo', 'kling', 'fashn', 'hailuo');
  CREATE TYPE "public"."enum_feedback_type" AS ENUM('bug', 'feature_request', 'improvement', 'rating');
  CREATE TYPE "public"."enum_feedback_priority" AS ENUM('low', 'normal', 'high');
  CREATE TYPE "public"."enum_feedback_status" AS ENUM('open', 'resolved');
  CREATE TYPE "public"."enum_generation_settings_disabled_models" AS ENUM('local', 'gpt', 'gemini', 'elevenlabs', 'seedance', 'veo', 'kling', 'fashn', 'hailuo');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'generate';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'generate';
  CREATE TABLE "projects_channel_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"channel" "enum_projects_channel_links_channel" NOT NULL,
  	"url" varchar NOT NULL,
  	"synced_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "projects_highlights" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"category" varchar
  );
  
  CREATE TABLE "projects_recommendations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"category" varchar
  );
  
  CREATE TABLE "projects_revenue_forecasts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"month" timestamp(3) with time zone NOT NULL,
  	"expected_revenue" numeric,
  	"actual_revenue" numeric
  );
  
  CREATE TABLE "projects_surveys_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"option_key" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"value" varchar
  );
  
  CREATE TABLE "projects_surveys" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"survey_key" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"multiple" boolean DEFAULT false
  );
  
  CREATE TABLE "projects" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_projects_status" DEFAULT 'draft' NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"script" varchar,
  	"video_preference_text_gen_model" "enum_projects_video_preference_text_gen_model" DEFAULT 'GPT' NOT NULL,
  	"video_preference_image_gen_model" "enum_projects_video_preference_image_gen_model" DEFAULT 'Gemini' NOT NULL,
  	"video_preference_video_gen_model" "enum_projects_video_preference_video_gen_model" DEFAULT 'Seedance' NOT NULL,
  	"video_preference_voice_gen_model" "enum_projects_video_preference_voice_gen_model" DEFAULT 'Bin' NOT NULL,
  	"video_preference_resolution" "enum_projects_video_preference_resolution" DEFAULT '480p' NOT NULL,
  	"video_preference_ratio" varchar DEFAULT '9:16' NOT NULL,
  	"video_preference_language" "enum_projects_video_preference_language",
  	"video_preference_stability" numeric DEFAULT 0.5 NOT NULL,
  	"video_preference_custom_style" varchar,
  	"video_preference_split_rule" varchar,
  	"music_id" uuid,
  	"version_title" varchar,
  	"is_major_version" boolean DEFAULT false,
  	"change_summary" varchar,
  	"target_audience" varchar,
  	"brand_policy_id" uuid,
  	"brand_guidelines" jsonb,
  	"settings" jsonb,
  	"currency" "enum_projects_currency" DEFAULT 'KRW',
  	"user_id" uuid NOT NULL,
  	"project_collection_id" uuid,
  	"thumbnail_id" uuid,
  	"duration_seconds" numeric,
  	"is_public" boolean DEFAULT false,
  	"share_token" varchar,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "projects_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "_projects_v_version_channel_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"channel" "enum__projects_v_version_channel_links_channel" NOT NULL,
  	"url" varchar NOT NULL,
  	"synced_at" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_highlights" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"text" varchar NOT NULL,
  	"category" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_recommendations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"text" varchar NOT NULL,
  	"category" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_revenue_forecasts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"month" timestamp(3) with time zone NOT NULL,
  	"expected_revenue" numeric,
  	"actual_revenue" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_surveys_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"option_key" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"value" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_surveys" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"survey_key" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"multiple" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_status" "enum__projects_v_version_status" DEFAULT 'draft' NOT NULL,
  	"version_title" varchar NOT NULL,
  	"version_description" varchar,
  	"version_script" varchar,
  	"version_video_preference_text_gen_model" "enum__projects_v_version_video_preference_text_gen_model" DEFAULT 'GPT' NOT NULL,
  	"version_video_preference_image_gen_model" "enum__projects_v_version_video_preference_image_gen_model" DEFAULT 'Gemini' NOT NULL,
  	"version_video_preference_video_gen_model" "enum__projects_v_version_video_preference_video_gen_model" DEFAULT 'Seedance' NOT NULL,
  	"version_video_preference_voice_gen_model" "enum__projects_v_version_video_preference_voice_gen_model" DEFAULT 'Bin' NOT NULL,
  	"version_video_preference_resolution" "enum__projects_v_version_video_preference_resolution" DEFAULT '480p' NOT NULL,
  	"version_video_preference_ratio" varchar DEFAULT '9:16' NOT NULL,
  	"version_video_preference_language" "enum__projects_v_version_video_preference_language",
  	"version_video_preference_stability" numeric DEFAULT 0.5 NOT NULL,
  	"version_video_preference_custom_style" varchar,
  	"version_video_preference_split_rule" varchar,
  	"version_music_id" uuid,
  	"version_version_title" varchar,
  	"version_is_major_version" boolean DEFAULT false,
  	"version_change_summary" varchar,
  	"version_target_audience" varchar,
  	"version_brand_policy_id" uuid,
  	"version_brand_guidelines" jsonb,
  	"version_settings" jsonb,
  	"version_currency" "enum__projects_v_version_currency" DEFAULT 'KRW',
  	"version_user_id" uuid NOT NULL,
  	"version_project_collection_id" uuid,
  	"version_thumbnail_id" uuid,
  	"version_duration_seconds" numeric,
  	"version_is_public" boolean DEFAULT false,
  	"version_share_token" varchar,
  	"version_search_grams" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_projects_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "scenes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_scenes_status" DEFAULT 'init' NOT NULL,
  	"title" varchar,
  	"project_id" uuid NOT NULL,
  	"story_id" uuid,
  	"order" numeric,
  	"scene_id" varchar,
  	"duration_seconds" numeric DEFAULT 5 NOT NULL,
  	"audio_description" varchar,
  	"visual_description" varchar,
  	"image_prompt" varchar,
  	"negative_prompt" varchar,
  	"no_subject" boolean DEFAULT false,
  	"description" varchar,
  	"transition_type" "enum_scenes_transition_type" DEFAULT 'cut',
  	"transition_duration" numeric DEFAULT 0,
  	"scene_json" jsonb,
  	"technical_specs" jsonb,
  	"version_title" varchar,
  	"is_major_version" boolean DEFAULT false,
  	"change_summary" varchar,
  	"generation_id" uuid,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "scenes_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_scenes_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_status" "enum__scenes_v_version_status" DEFAULT 'init' NOT NULL,
  	"version_title" varchar,
  	"version_project_id" uuid NOT NULL,
  	"version_story_id" uuid,
  	"version_order" numeric,
  	"version_scene_id" varchar,
  	"version_duration_seconds" numeric DEFAULT 5 NOT NULL,
  	"version_audio_description" varchar,
  	"version_visual_description" varchar,
  	"version_image_prompt" varchar,
  	"version_negative_prompt" varchar,
  	"version_no_subject" boolean DEFAULT false,
  	"version_description" varchar,
  	"version_transition_type" "enum__scenes_v_version_transition_type" DEFAULT 'cut',
  	"version_transition_duration" numeric DEFAULT 0,
  	"version_scene_json" jsonb,
  	"version_technical_specs" jsonb,
  	"version_version_title" varchar,
  	"version_is_major_version" boolean DEFAULT false,
  	"version_change_summary" varchar,
  	"version_generation_id" uuid,
  	"version_user_id" uuid NOT NULL,
  	"version_search_grams" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_scenes_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "stories" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"project_id" uuid NOT NULL,
  	"content" varchar,
  	"story_type" "enum_stories_story_type" DEFAULT 'advertisement',
  	"estimated_duration" numeric,
  	"tone_and_manner" varchar,
  	"target_audience" varchar,
  	"parent_story_id" uuid,
  	"version" numeric DEFAULT 1,
  	"ai_model_used" varchar,
  	"prompt_used" varchar,
  	"generation_metadata" jsonb,
  	"structured_content" jsonb,
  	"version_title" varchar,
  	"is_major_version" boolean DEFAULT false,
  	"change_summary" varchar,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "stories_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_stories_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_project_id" uuid NOT NULL,
  	"version_content" varchar,
  	"version_story_type" "enum__stories_v_version_story_type" DEFAULT 'advertisement',
  	"version_estimated_duration" numeric,
  	"version_tone_and_manner" varchar,
  	"version_target_audience" varchar,
  	"version_parent_story_id" uuid,
  	"version_version" numeric DEFAULT 1,
  	"version_ai_model_used" varchar,
  	"version_prompt_used" varchar,
  	"version_generation_metadata" jsonb,
  	"version_structured_content" jsonb,
  	"version_version_title" varchar,
  	"version_is_major_version" boolean DEFAULT false,
  	"version_change_summary" varchar,
  	"version_user_id" uuid NOT NULL,
  	"version_search_grams" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_stories_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "project_documents_script_segments" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"content" varchar NOT NULL
  );
  
  CREATE TABLE "project_documents_audio_segments" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"audio_id" uuid,
  	"duration_ms" numeric
  );
  
  CREATE TABLE "project_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"project_id" uuid NOT NULL,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "project_collections" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "generations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_generations_status" DEFAULT 'pending' NOT NULL,
  	"kind" "enum_generations_kind" NOT NULL,
  	"model" "enum_generations_model" NOT NULL,
  	"candidates" numeric DEFAULT 1,
  	"progress_percentage" numeric DEFAULT 0,
  	"prompt" varchar,
  	"settings" jsonb,
  	"inputs" jsonb,
  	"last_error_message" varchar,
  	"fail_reason" varchar,
  	"project_id" uuid NOT NULL,
  	"scene_id" uuid,
  	"product_id" uuid,
  	"template_id" uuid,
  	"user_id" uuid NOT NULL,
  	"estimated_cost" numeric,
  	"actual_cost" numeric,
  	"used_point_type" varchar,
  	"used_amount" numeric,
  	"price_snapshot" jsonb,
  	"output" jsonb,
  	"driver" varchar,
  	"external_job_id" varchar,
  	"worker" varchar,
  	"retry_count" numeric DEFAULT 0,
  	"max_retries" numeric DEFAULT 3,
  	"queued_at" timestamp(3) with time zone,
  	"started_at" timestamp(3) with time zone,
  	"submitted_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"failed_at" timestamp(3) with time zone,
  	"cancel_requested_at" timestamp(3) with time zone,
  	"faults" numeric DEFAULT 0,
  	"request_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "assets_timelines" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"timeline_label" varchar NOT NULL,
  	"ordinal" numeric
  );
  
  CREATE TABLE "prompts_variables" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"label" varchar,
  	"type" "enum_prompts_variables_type" DEFAULT 'text',
  	"required" boolean DEFAULT false,
  	"default" varchar
  );
  
  CREATE TABLE "prompts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"content" varchar NOT NULL,
  	"category" varchar,
  	"is_template" boolean DEFAULT false,
  	"is_public" boolean DEFAULT false,
  	"style_presets" jsonb,
  	"usage_count" numeric DEFAULT 0,
  	"rating" numeric,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "prompts_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "brand_policies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"brand_name" varchar NOT NULL,
  	"brand_id" uuid,
  	"project_id" uuid,
  	"brand_description" varchar,
  	"color_palette" jsonb,
  	"typography" jsonb,
  	"tone_of_voice" varchar,
  	"messaging_guidelines" varchar,
  	"resolution_requirements" varchar,
  	"duration_guidelines" jsonb,
  	"is_default" boolean DEFAULT false,
  	"is_public" boolean DEFAULT false,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "brand_policies_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "brand_policies_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"assets_id" uuid
  );
  
  CREATE TABLE "usage_limits" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid,
  	"project_id" uuid,
  	"type" "enum_usage_limits_type" DEFAULT 'all' NOT NULL,
  	"unit" "enum_usage_limits_unit" DEFAULT 'calls' NOT NULL,
  	"period" "enum_usage_limits_period" DEFAULT 'month' NOT NULL,
  	"limit" numeric NOT NULL,
  	"usage" numeric DEFAULT 0,
  	"window_start" timestamp(3) with time zone,
  	"alerted_percent" numeric DEFAULT 0,
  	"is_plan" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "usage_ledger" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"entry" "enum_usage_ledger_entry" NOT NULL,
  	"kind" "enum_usage_ledger_kind" NOT NULL,
  	"model" "enum_usage_ledger_model" NOT NULL,
  	"amount" numeric NOT NULL,
  	"calls" numeric NOT NULL,
  	"user_id" uuid,
  	"project_id" uuid,
  	"generation_id" uuid,
  	"price_version" varchar,
  	"idempotency_key" varchar,
  	"data" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "feedback" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"content" varchar,
  	"type" "enum_feedback_type" DEFAULT 'improvement' NOT NULL,
  	"rating" numeric,
  	"category" varchar,
  	"project_id" uuid,
  	"generation_id" uuid,
  	"prompt_id" uuid,
  	"priority" "enum_feedback_priority" DEFAULT 'normal',
  	"status" "enum_feedback_status" DEFAULT 'open' NOT NULL,
  	"resolved_at" timestamp(3) with time zone,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "feedback_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"assets_id" uuid
  );
  
  CREATE TABLE "generation_settings_disabled_models" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_generation_settings_disabled_models",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "generation_settings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"keys_openai" varchar,
  	"keys_google" varchar,
  	"keys_elevenlabs" varchar,
  	"keys_modelark" varchar,
  	"keys_fal" varchar,
  	"keys_replicate" varchar,
  	"breaker_failures" numeric DEFAULT 5 NOT NULL,
  	"breaker_minutes" numeric DEFAULT 5 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  DROP INDEX "user_createdAt_idx";
  ALTER TABLE "assets" ADD COLUMN "asset_type" "enum_assets_asset_type";
  ALTER TABLE "assets" ADD COLUMN "project_id" uuid;
  ALTER TABLE "assets" ADD COLUMN "scene_id" uuid;
  ALTER TABLE "assets" ADD COLUMN "product_id" uuid;
  ALTER TABLE "assets" ADD COLUMN "version" numeric;
  ALTER TABLE "assets" ADD COLUMN "is_selected" boolean DEFAULT false;
  ALTER TABLE "assets" ADD COLUMN "stale" boolean DEFAULT false;
  ALTER TABLE "assets" ADD COLUMN "generation_id" uuid;
  ALTER TABLE "assets" ADD COLUMN "candidate" numeric;
  ALTER TABLE "assets" ADD COLUMN "original_filename" varchar;
  ALTER TABLE "assets" ADD COLUMN "duration_seconds" numeric;
  ALTER TABLE "assets" ADD COLUMN "usage_count" numeric DEFAULT 0;
  ALTER TABLE "assets" ADD COLUMN "last_used_at" timestamp(3) with time zone;
  ALTER TABLE "assets" ADD COLUMN "metadata" jsonb;
  ALTER TABLE "projects_channel_links" ADD CONSTRAINT "projects_channel_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_highlights" ADD CONSTRAINT "projects_highlights_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_recommendations" ADD CONSTRAINT "projects_recommendations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_revenue_forecasts" ADD CONSTRAINT "projects_revenue_forecasts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_surveys_options" ADD CONSTRAINT "projects_surveys_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects_surveys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_surveys" ADD CONSTRAINT "projects_surveys_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_music_id_assets_id_fk" FOREIGN KEY ("music_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_brand_policy_id_brand_policies_id_fk" FOREIGN KEY ("brand_policy_id") REFERENCES "public"."brand_policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_project_collection_id_project_collections_id_fk" FOREIGN KEY ("project_collection_id") REFERENCES "public"."project_collections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_thumbnail_id_assets_id_fk" FOREIGN KEY ("thumbnail_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_channel_links" ADD CONSTRAINT "_projects_v_version_channel_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_highlights" ADD CONSTRAINT "_projects_v_version_highlights_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_recommendations" ADD CONSTRAINT "_projects_v_version_recommendations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_revenue_forecasts" ADD CONSTRAINT "_projects_v_version_revenue_forecasts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_surveys_options" ADD CONSTRAINT "_projects_v_version_surveys_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v_version_surveys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_surveys" ADD CONSTRAINT "_projects_v_version_surveys_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_parent_id_projects_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_music_id_assets_id_fk" FOREIGN KEY ("version_music_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_brand_policy_id_brand_policies_id_fk" FOREIGN KEY ("version_brand_policy_id") REFERENCES "public"."brand_policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_user_id_users_id_fk" FOREIGN KEY ("version_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_project_collection_id_project_collections_id_fk" FOREIGN KEY ("version_project_collection_id") REFERENCES "public"."project_collections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_thumbnail_id_assets_id_fk" FOREIGN KEY ("version_thumbnail_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "scenes" ADD CONSTRAINT "scenes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "scenes" ADD CONSTRAINT "scenes_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "scenes" ADD CONSTRAINT "scenes_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "scenes" ADD CONSTRAINT "scenes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "scenes_texts" ADD CONSTRAINT "scenes_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."scenes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_scenes_v" ADD CONSTRAINT "_scenes_v_parent_id_scenes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."scenes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenes_v" ADD CONSTRAINT "_scenes_v_version_project_id_projects_id_fk" FOREIGN KEY ("version_project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenes_v" ADD CONSTRAINT "_scenes_v_version_story_id_stories_id_fk" FOREIGN KEY ("version_story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenes_v" ADD CONSTRAINT "_scenes_v_version_generation_id_generations_id_fk" FOREIGN KEY ("version_generation_id") REFERENCES "public"."generations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenes_v" ADD CONSTRAINT "_scenes_v_version_user_id_users_id_fk" FOREIGN KEY ("version_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenes_v_texts" ADD CONSTRAINT "_scenes_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_scenes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "stories" ADD CONSTRAINT "stories_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stories" ADD CONSTRAINT "stories_parent_story_id_stories_id_fk" FOREIGN KEY ("parent_story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stories" ADD CONSTRAINT "stories_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stories_texts" ADD CONSTRAINT "stories_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_stories_v" ADD CONSTRAINT "_stories_v_parent_id_stories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stories_v" ADD CONSTRAINT "_stories_v_version_project_id_projects_id_fk" FOREIGN KEY ("version_project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stories_v" ADD CONSTRAINT "_stories_v_version_parent_story_id_stories_id_fk" FOREIGN KEY ("version_parent_story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stories_v" ADD CONSTRAINT "_stories_v_version_user_id_users_id_fk" FOREIGN KEY ("version_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stories_v_texts" ADD CONSTRAINT "_stories_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_stories_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "project_documents_script_segments" ADD CONSTRAINT "project_documents_script_segments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."project_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "project_documents_audio_segments" ADD CONSTRAINT "project_documents_audio_segments_audio_id_assets_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_documents_audio_segments" ADD CONSTRAINT "project_documents_audio_segments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."project_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "project_documents" ADD CONSTRAINT "project_documents_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_documents" ADD CONSTRAINT "project_documents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_collections" ADD CONSTRAINT "project_collections_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "generations" ADD CONSTRAINT "generations_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "generations" ADD CONSTRAINT "generations_scene_id_scenes_id_fk" FOREIGN KEY ("scene_id") REFERENCES "public"."scenes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "generations" ADD CONSTRAINT "generations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "generations" ADD CONSTRAINT "generations_template_id_prompts_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."prompts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "generations" ADD CONSTRAINT "generations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets_timelines" ADD CONSTRAINT "assets_timelines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "prompts_variables" ADD CONSTRAINT "prompts_variables_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."prompts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "prompts" ADD CONSTRAINT "prompts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "prompts_texts" ADD CONSTRAINT "prompts_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."prompts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brand_policies" ADD CONSTRAINT "brand_policies_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_policies" ADD CONSTRAINT "brand_policies_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_policies" ADD CONSTRAINT "brand_policies_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brand_policies_texts" ADD CONSTRAINT "brand_policies_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brand_policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brand_policies_rels" ADD CONSTRAINT "brand_policies_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brand_policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brand_policies_rels" ADD CONSTRAINT "brand_policies_rels_assets_fk" FOREIGN KEY ("assets_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "usage_limits" ADD CONSTRAINT "usage_limits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_limits" ADD CONSTRAINT "usage_limits_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_ledger" ADD CONSTRAINT "usage_ledger_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_ledger" ADD CONSTRAINT "usage_ledger_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_ledger" ADD CONSTRAINT "usage_ledger_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_prompt_id_prompts_id_fk" FOREIGN KEY ("prompt_id") REFERENCES "public"."prompts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feedback_rels" ADD CONSTRAINT "feedback_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."feedback"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "feedback_rels" ADD CONSTRAINT "feedback_rels_assets_fk" FOREIGN KEY ("assets_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "generation_settings_disabled_models" ADD CONSTRAINT "generation_settings_disabled_models_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."generation_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "projects_channel_links_order_idx" ON "projects_channel_links" USING btree ("_order");
  CREATE INDEX "projects_channel_links_parent_id_idx" ON "projects_channel_links" USING btree ("_parent_id");
  CREATE INDEX "projects_highlights_order_idx" ON "projects_highlights" USING btree ("_order");
  CREATE INDEX "projects_highlights_parent_id_idx" ON "projects_highlights" USING btree ("_parent_id");
  CREATE INDEX "projects_recommendations_order_idx" ON "projects_recommendations" USING btree ("_order");
  CREATE INDEX "projects_recommendations_parent_id_idx" ON "projects_recommendations" USING btree ("_parent_id");
  CREATE INDEX "projects_revenue_forecasts_order_idx" ON "projects_revenue_forecasts" USING btree ("_order");
  CREATE INDEX "projects_revenue_forecasts_parent_id_idx" ON "projects_revenue_forecasts" USING btree ("_parent_id");
  CREATE INDEX "projects_surveys_options_order_idx" ON "projects_surveys_options" USING btree ("_order");
  CREATE INDEX "projects_surveys_options_parent_id_idx" ON "projects_surveys_options" USING btree ("_parent_id");
  CREATE INDEX "projects_surveys_order_idx" ON "projects_surveys" USING btree ("_order");
  CREATE INDEX "projects_surveys_parent_id_idx" ON "projects_surveys" USING btree ("_parent_id");
  CREATE INDEX "projects_status_idx" ON "projects" USING btree ("status");
  CREATE INDEX "projects_music_idx" ON "projects" USING btree ("music_id");
  CREATE INDEX "projects_brand_policy_idx" ON "projects" USING btree ("brand_policy_id");
  CREATE INDEX "projects_user_idx" ON "projects" USING btree ("user_id");
  CREATE INDEX "projects_project_collection_idx" ON "projects" USING btree ("project_collection_id");
  CREATE INDEX "projects_thumbnail_idx" ON "projects" USING btree ("thumbnail_id");
  CREATE UNIQUE INDEX "projects_share_token_idx" ON "projects" USING btree ("share_token");
  CREATE INDEX "projects_updated_at_idx" ON "projects" USING btree ("updated_at");
  CREATE INDEX "projects_created_at_idx" ON "projects" USING btree ("created_at");
  CREATE INDEX "projects_deleted_at_idx" ON "projects" USING btree ("deleted_at");
  CREATE INDEX "projects_rels_order_idx" ON "projects_rels" USING btree ("order");
  CREATE INDEX "projects_rels_parent_idx" ON "projects_rels" USING btree ("parent_id");
  CREATE INDEX "projects_rels_path_idx" ON "projects_rels" USING btree ("path");
  CREATE INDEX "projects_rels_products_id_idx" ON "projects_rels" USING btree ("products_id");
  CREATE INDEX "projects_rels_users_id_idx" ON "projects_rels" USING btree ("users_id");
  CREATE INDEX "_projects_v_version_channel_links_order_idx" ON "_projects_v_version_channel_links" USING btree ("_order");
  CREATE INDEX "_projects_v_version_channel_links_parent_id_idx" ON "_projects_v_version_channel_links" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_version_highlights_order_idx" ON "_projects_v_version_highlights" USING btree ("_order");
  CREATE INDEX "_projects_v_version_highlights_parent_id_idx" ON "_projects_v_version_highlights" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_version_recommendations_order_idx" ON "_projects_v_version_recommendations" USING btree ("_order");
  CREATE INDEX "_projects_v_version_recommendations_parent_id_idx" ON "_projects_v_version_recommendations" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_version_revenue_forecasts_order_idx" ON "_projects_v_version_revenue_forecasts" USING btree ("_order");
  CREATE INDEX "_projects_v_version_revenue_forecasts_parent_id_idx" ON "_projects_v_version_revenue_forecasts" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_version_surveys_options_order_idx" ON "_projects_v_version_surveys_options" USING btree ("_order");
  CREATE INDEX "_projects_v_version_surveys_options_parent_id_idx" ON "_projects_v_version_surveys_options" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_version_surveys_order_idx" ON "_projects_v_version_surveys" USING btree ("_order");
  CREATE INDEX "_projects_v_version_surveys_parent_id_idx" ON "_projects_v_version_surveys" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_parent_idx" ON "_projects_v" USING btree ("parent_id");
  CREATE INDEX "_projects_v_version_version_status_idx" ON "_projects_v" USING btree ("version_status");
  CREATE INDEX "_projects_v_version_version_music_idx" ON "_projects_v" USING btree ("version_music_id");
  CREATE INDEX "_projects_v_version_version_brand_policy_idx" ON "_projects_v" USING btree ("version_brand_policy_id");
  CREATE INDEX "_projects_v_version_version_user_idx" ON "_projects_v" USING btree ("version_user_id");
  CREATE INDEX "_projects_v_version_version_project_collection_idx" ON "_projects_v" USING btree ("version_project_collection_id");
  CREATE INDEX "_projects_v_version_version_thumbnail_idx" ON "_projects_v" USING btree ("version_thumbnail_id");
  CREATE INDEX "_projects_v_version_version_share_token_idx" ON "_projects_v" USING btree ("version_share_token");
  CREATE INDEX "_projects_v_version_version_updated_at_idx" ON "_projects_v" USING btree ("version_updated_at");
  CREATE INDEX "_projects_v_version_version_created_at_idx" ON "_projects_v" USING btree ("version_created_at");
  CREATE INDEX "_projects_v_version_version_deleted_at_idx" ON "_projects_v" USING btree ("version_deleted_at");
  CREATE INDEX "_projects_v_created_at_idx" ON "_projects_v" USING btree ("created_at");
  CREATE INDEX "_projects_v_updated_at_idx" ON "_projects_v" USING btree ("updated_at");
  CREATE INDEX "_projects_v_rels_order_idx" ON "_projects_v_rels" USING btree ("order");
  CREATE INDEX "_projects_v_rels_parent_idx" ON "_projects_v_rels" USING btree ("parent_id");
  CREATE INDEX "_projects_v_rels_path_idx" ON "_projects_v_rels" USING btree ("path");
  CREATE INDEX "_projects_v_rels_products_id_idx" ON "_projects_v_rels" USING btree ("products_id");
  CREATE INDEX "_projects_v_rels_users_id_idx" ON "_projects_v_rels" USING btree ("users_id");
  CREATE INDEX "scenes_status_idx" ON "scenes" USING btree ("status");
  CREATE INDEX "scenes_project_idx" ON "scenes" USING btree ("project_id");
  CREATE INDEX "scenes_story_idx" ON "scenes" USING btree ("story_id");
  CREATE INDEX "scenes_scene_id_idx" ON "scenes" USING btree ("scene_id");
  CREATE INDEX "scenes_generation_idx" ON "scenes" USING btree ("generation_id");
  CREATE INDEX "scenes_user_idx" ON "scenes" USING btree ("user_id");
  CREATE INDEX "scenes_updated_at_idx" ON "scenes" USING btree ("updated_at");
  CREATE INDEX "scenes_created_at_idx" ON "scenes" USING btree ("created_at");
  CREATE INDEX "scenes_deleted_at_idx" ON "scenes" USING btree ("deleted_at");
  CREATE INDEX "project_order_idx" ON "scenes" USING btree ("project_id","order");
  CREATE INDEX "project_sceneId_idx" ON "scenes" USING btree ("project_id","scene_id");
  CREATE INDEX "scenes_texts_order_parent" ON "scenes_texts" USING btree ("order","parent_id");
  CREATE INDEX "_scenes_v_parent_idx" ON "_scenes_v" USING btree ("parent_id");
  CREATE INDEX "_scenes_v_version_version_status_idx" ON "_scenes_v" USING btree ("version_status");
  CREATE INDEX "_scenes_v_version_version_project_idx" ON "_scenes_v" USING btree ("version_project_id");
  CREATE INDEX "_scenes_v_version_version_story_idx" ON "_scenes_v" USING btree ("version_story_id");
  CREATE INDEX "_scenes_v_version_version_scene_id_idx" ON "_scenes_v" USING btree ("version_scene_id");
  CREATE INDEX "_scenes_v_version_version_generation_idx" ON "_scenes_v" USING btree ("version_generation_id");
  CREATE INDEX "_scenes_v_version_version_user_idx" ON "_scenes_v" USING btree ("version_user_id");
  CREATE INDEX "_scenes_v_version_version_updated_at_idx" ON "_scenes_v" USING btree ("version_updated_at");
  CREATE INDEX "_scenes_v_version_version_created_at_idx" ON "_scenes_v" USING btree ("version_created_at");
  CREATE INDEX "_scenes_v_version_version_deleted_at_idx" ON "_scenes_v" USING btree ("version_deleted_at");
  CREATE INDEX "_scenes_v_created_at_idx" ON "_scenes_v" USING btree ("created_at");
  CREATE INDEX "_scenes_v_updated_at_idx" ON "_scenes_v" USING btree ("updated_at");
  CREATE INDEX "version_project_version_order_idx" ON "_scenes_v" USING btree ("version_project_id","version_order");
  CREATE INDEX "version_project_version_sceneId_idx" ON "_scenes_v" USING btree ("version_project_id","version_scene_id");
  CREATE INDEX "_scenes_v_texts_order_parent" ON "_scenes_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "stories_project_idx" ON "stories" USING btree ("project_id");
  CREATE INDEX "stories_parent_story_idx" ON "stories" USING btree ("parent_story_id");
  CREATE INDEX "stories_user_idx" ON "stories" USING btree ("user_id");
  CREATE INDEX "stories_updated_at_idx" ON "stories" USING btree ("updated_at");
  CREATE INDEX "stories_created_at_idx" ON "stories" USING btree ("created_at");
  CREATE INDEX "stories_deleted_at_idx" ON "stories" USING btree ("deleted_at");
  CREATE INDEX "stories_texts_order_parent" ON "stories_texts" USING btree ("order","parent_id");
  CREATE INDEX "_stories_v_parent_idx" ON "_stories_v" USING btree ("parent_id");
  CREATE INDEX "_stories_v_version_version_project_idx" ON "_stories_v" USING btree ("version_project_id");
  CREATE INDEX "_stories_v_version_version_parent_story_idx" ON "_stories_v" USING btree ("version_parent_story_id");
  CREATE INDEX "_stories_v_version_version_user_idx" ON "_stories_v" USING btree ("version_user_id");
  CREATE INDEX "_stories_v_version_version_updated_at_idx" ON "_stories_v" USING btree ("version_updated_at");
  CREATE INDEX "_stories_v_version_version_created_at_idx" ON "_stories_v" USING btree ("version_created_at");
  CREATE INDEX "_stories_v_version_version_deleted_at_idx" ON "_stories_v" USING btree ("version_deleted_at");
  CREATE INDEX "_stories_v_created_at_idx" ON "_stories_v" USING btree ("created_at");
  CREATE INDEX "_stories_v_updated_at_idx" ON "_stories_v" USING btree ("updated_at");
  CREATE INDEX "_stories_v_texts_order_parent" ON "_stories_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "project_documents_script_segments_order_idx" ON "project_documents_script_segments" USING btree ("_order");
  CREATE INDEX "project_documents_script_segments_parent_id_idx" ON "project_documents_script_segments" USING btree ("_parent_id");
  CREATE INDEX "project_documents_audio_segments_order_idx" ON "project_documents_audio_segments" USING btree ("_order");
  CREATE INDEX "project_documents_audio_segments_parent_id_idx" ON "project_documents_audio_segments" USING btree ("_parent_id");
  CREATE INDEX "project_documents_audio_segments_audio_idx" ON "project_documents_audio_segments" USING btree ("audio_id");
  CREATE INDEX "project_documents_project_idx" ON "project_documents" USING btree ("project_id");
  CREATE INDEX "project_documents_user_idx" ON "project_documents" USING btree ("user_id");
  CREATE INDEX "project_documents_updated_at_idx" ON "project_documents" USING btree ("updated_at");
  CREATE INDEX "project_documents_created_at_idx" ON "project_documents" USING btree ("created_at");
  CREATE INDEX "project_documents_deleted_at_idx" ON "project_documents" USING btree ("deleted_at");
  CREATE INDEX "project_collections_user_idx" ON "project_collections" USING btree ("user_id");
  CREATE INDEX "project_collections_updated_at_idx" ON "project_collections" USING btree ("updated_at");
  CREATE INDEX "project_collections_created_at_idx" ON "project_collections" USING btree ("created_at");
  CREATE INDEX "project_collections_deleted_at_idx" ON "project_collections" USING btree ("deleted_at");
  CREATE INDEX "generations_status_idx" ON "generations" USING btree ("status");
  CREATE INDEX "generations_project_idx" ON "generations" USING btree ("project_id");
  CREATE INDEX "generations_scene_idx" ON "generations" USING btree ("scene_id");
  CREATE INDEX "generations_product_idx" ON "generations" USING btree ("product_id");
  CREATE INDEX "generations_template_idx" ON "generations" USING btree ("template_id");
  CREATE INDEX "generations_user_idx" ON "generations" USING btree ("user_id");
  CREATE INDEX "generations_external_job_id_idx" ON "generations" USING btree ("external_job_id");
  CREATE INDEX "generations_updated_at_idx" ON "generations" USING btree ("updated_at");
  CREATE INDEX "generations_created_at_idx" ON "generations" USING btree ("created_at");
  CREATE INDEX "project_createdAt_idx" ON "generations" USING btree ("project_id","created_at");
  CREATE INDEX "user_createdAt_idx" ON "generations" USING btree ("user_id","created_at");
  CREATE INDEX "model_status_idx" ON "generations" USING btree ("model","status");
  CREATE INDEX "assets_timelines_order_idx" ON "assets_timelines" USING btree ("_order");
  CREATE INDEX "assets_timelines_parent_id_idx" ON "assets_timelines" USING btree ("_parent_id");
  CREATE INDEX "prompts_variables_order_idx" ON "prompts_variables" USING btree ("_order");
  CREATE INDEX "prompts_variables_parent_id_idx" ON "prompts_variables" USING btree ("_parent_id");
  CREATE INDEX "prompts_category_idx" ON "prompts" USING btree ("category");
  CREATE INDEX "prompts_is_public_idx" ON "prompts" USING btree ("is_public");
  CREATE INDEX "prompts_user_idx" ON "prompts" USING btree ("user_id");
  CREATE INDEX "prompts_updated_at_idx" ON "prompts" USING btree ("updated_at");
  CREATE INDEX "prompts_created_at_idx" ON "prompts" USING btree ("created_at");
  CREATE INDEX "prompts_deleted_at_idx" ON "prompts" USING btree ("deleted_at");
  CREATE INDEX "prompts_texts_order_parent" ON "prompts_texts" USING btree ("order","parent_id");
  CREATE INDEX "brand_policies_brand_idx" ON "brand_policies" USING btree ("brand_id");
  CREATE INDEX "brand_policies_project_idx" ON "brand_policies" USING btree ("project_id");
  CREATE INDEX "brand_policies_user_idx" ON "brand_policies" USING btree ("user_id");
  CREATE INDEX "brand_policies_updated_at_idx" ON "brand_policies" USING btree ("updated_at");
  CREATE INDEX "brand_policies_created_at_idx" ON "brand_policies" USING btree ("created_at");
  CREATE INDEX "brand_policies_deleted_at_idx" ON "brand_policies" USING btree ("deleted_at");
  CREATE INDEX "brand_policies_texts_order_parent" ON "brand_policies_texts" USING btree ("order","parent_id");
  CREATE INDEX "brand_policies_rels_order_idx" ON "brand_policies_rels" USING btree ("order");
  CREATE INDEX "brand_policies_rels_parent_idx" ON "brand_policies_rels" USING btree ("parent_id");
  CREATE INDEX "brand_policies_rels_path_idx" ON "brand_policies_rels" USING btree ("path");
  CREATE INDEX "brand_policies_rels_assets_id_idx" ON "brand_policies_rels" USING btree ("assets_id");
  CREATE INDEX "usage_limits_user_idx" ON "usage_limits" USING btree ("user_id");
  CREATE INDEX "usage_limits_project_idx" ON "usage_limits" USING btree ("project_id");
  CREATE INDEX "usage_limits_updated_at_idx" ON "usage_limits" USING btree ("updated_at");
  CREATE INDEX "usage_limits_created_at_idx" ON "usage_limits" USING btree ("created_at");
  CREATE INDEX "usage_ledger_user_idx" ON "usage_ledger" USING btree ("user_id");
  CREATE INDEX "usage_ledger_project_idx" ON "usage_ledger" USING btree ("project_id");
  CREATE INDEX "usage_ledger_generation_idx" ON "usage_ledger" USING btree ("generation_id");
  CREATE UNIQUE INDEX "usage_ledger_idempotency_key_idx" ON "usage_ledger" USING btree ("idempotency_key");
  CREATE INDEX "usage_ledger_updated_at_idx" ON "usage_ledger" USING btree ("updated_at");
  CREATE INDEX "usage_ledger_created_at_idx" ON "usage_ledger" USING btree ("created_at");
  CREATE INDEX "feedback_project_idx" ON "feedback" USING btree ("project_id");
  CREATE INDEX "feedback_generation_idx" ON "feedback" USING btree ("generation_id");
  CREATE INDEX "feedback_prompt_idx" ON "feedback" USING btree ("prompt_id");
  CREATE INDEX "feedback_user_idx" ON "feedback" USING btree ("user_id");
  CREATE INDEX "feedback_updated_at_idx" ON "feedback" USING btree ("updated_at");
  CREATE INDEX "feedback_created_at_idx" ON "feedback" USING btree ("created_at");
  CREATE INDEX "feedback_deleted_at_idx" ON "feedback" USING btree ("deleted_at");
  CREATE INDEX "feedback_rels_order_idx" ON "feedback_rels" USING btree ("order");
  CREATE INDEX "feedback_rels_parent_idx" ON "feedback_rels" USING btree ("parent_id");
  CREATE INDEX "feedback_rels_path_idx" ON "feedback_rels" USING btree ("path");
  CREATE INDEX "feedback_rels_assets_id_idx" ON "feedback_rels" USING btree ("assets_id");
  CREATE INDEX "generation_settings_disabled_models_order_idx" ON "generation_settings_disabled_models" USING btree ("order");
  CREATE INDEX "generation_settings_disabled_models_parent_idx" ON "generation_settings_disabled_models" USING btree ("parent_id");
  ALTER TABLE "assets" ADD CONSTRAINT "assets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets" ADD CONSTRAINT "assets_scene_id_scenes_id_fk" FOREIGN KEY ("scene_id") REFERENCES "public"."scenes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets" ADD CONSTRAINT "assets_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets" ADD CONSTRAINT "assets_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "assets_asset_type_idx" ON "assets" USING btree ("asset_type");
  CREATE INDEX "assets_project_idx" ON "assets" USING btree ("project_id");
  CREATE INDEX "assets_scene_idx" ON "assets" USING btree ("scene_id");
  CREATE INDEX "assets_product_idx" ON "assets" USING btree ("product_id");
  CREATE INDEX "assets_generation_idx" ON "assets" USING btree ("generation_id");
  CREATE INDEX "user_createdAt_1_idx" ON "notifications" USING btree ("user_id","created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "projects_channel_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_highlights" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_recommendations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_revenue_forecasts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_surveys_options" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_surveys" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_channel_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_highlights" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_recommendations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_revenue_forecasts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_surveys_options" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_surveys" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "scenes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "scenes_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_scenes_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_scenes_v_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "stories" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "stories_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_stories_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_stories_v_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "project_documents_script_segments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "project_documents_audio_segments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "project_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "project_collections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "generations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "assets_timelines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "prompts_variables" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "prompts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "prompts_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "brand_policies" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "brand_policies_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "brand_policies_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "usage_limits" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "usage_ledger" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "feedback" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "feedback_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "generation_settings_disabled_models" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "generation_settings" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "projects_channel_links" CASCADE;
  DROP TABLE "projects_highlights" CASCADE;
  DROP TABLE "projects_recommendations" CASCADE;
  DROP TABLE "projects_revenue_forecasts" CASCADE;
  DROP TABLE "projects_surveys_options" CASCADE;
  DROP TABLE "projects_surveys" CASCADE;
  DROP TABLE "projects" CASCADE;
  DROP TABLE "projects_rels" CASCADE;
  DROP TABLE "_projects_v_version_channel_links" CASCADE;
  DROP TABLE "_projects_v_version_highlights" CASCADE;
  DROP TABLE "_projects_v_version_recommendations" CASCADE;
  DROP TABLE "_projects_v_version_revenue_forecasts" CASCADE;
  DROP TABLE "_projects_v_version_surveys_options" CASCADE;
  DROP TABLE "_projects_v_version_surveys" CASCADE;
  DROP TABLE "_projects_v" CASCADE;
  DROP TABLE "_projects_v_rels" CASCADE;
  DROP TABLE "scenes" CASCADE;
  DROP TABLE "scenes_texts" CASCADE;
  DROP TABLE "_scenes_v" CASCADE;
  DROP TABLE "_scenes_v_texts" CASCADE;
  DROP TABLE "stories" CASCADE;
  DROP TABLE "stories_texts" CASCADE;
  DROP TABLE "_stories_v" CASCADE;
  DROP TABLE "_stories_v_texts" CASCADE;
  DROP TABLE "project_documents_script_segments" CASCADE;
  DROP TABLE "project_documents_audio_segments" CASCADE;
  DROP TABLE "project_documents" CASCADE;
  DROP TABLE "project_collections" CASCADE;
  DROP TABLE "generations" CASCADE;
  DROP TABLE "assets_timelines" CASCADE;
  DROP TABLE "prompts_variables" CASCADE;
  DROP TABLE "prompts" CASCADE;
  DROP TABLE "prompts_texts" CASCADE;
  DROP TABLE "brand_policies" CASCADE;
  DROP TABLE "brand_policies_texts" CASCADE;
  DROP TABLE "brand_policies_rels" CASCADE;
  DROP TABLE "usage_limits" CASCADE;
  DROP TABLE "usage_ledger" CASCADE;
  DROP TABLE "feedback" CASCADE;
  DROP TABLE "feedback_rels" CASCADE;
  DROP TABLE "generation_settings_disabled_models" CASCADE;
  DROP TABLE "generation_settings" CASCADE;
  ALTER TABLE "assets" DROP CONSTRAINT IF EXISTS "assets_project_id_projects_id_fk";
  
  ALTER TABLE "assets" DROP CONSTRAINT IF EXISTS "assets_scene_id_scenes_id_fk";
  
  ALTER TABLE "assets" DROP CONSTRAINT IF EXISTS "assets_product_id_products_id_fk";
  
  ALTER TABLE "assets" DROP CONSTRAINT IF EXISTS "assets_generation_id_generations_id_fk";
  
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'maintenance');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'maintenance');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "assets_asset_type_idx";
  DROP INDEX "assets_project_idx";
  DROP INDEX "assets_scene_idx";
  DROP INDEX "assets_product_idx";
  DROP INDEX "assets_generation_idx";
  DROP INDEX "user_createdAt_1_idx";
  CREATE INDEX "user_createdAt_idx" ON "notifications" USING btree ("user_id","created_at");
  ALTER TABLE "assets" DROP COLUMN "asset_type";
  ALTER TABLE "assets" DROP COLUMN "project_id";
  ALTER TABLE "assets" DROP COLUMN "scene_id";
  ALTER TABLE "assets" DROP COLUMN "product_id";
  ALTER TABLE "assets" DROP COLUMN "version";
  ALTER TABLE "assets" DROP COLUMN "is_selected";
  ALTER TABLE "assets" DROP COLUMN "stale";
  ALTER TABLE "assets" DROP COLUMN "generation_id";
  ALTER TABLE "assets" DROP COLUMN "candidate";
  ALTER TABLE "assets" DROP COLUMN "original_filename";
  ALTER TABLE "assets" DROP COLUMN "duration_seconds";
  ALTER TABLE "assets" DROP COLUMN "usage_count";
  ALTER TABLE "assets" DROP COLUMN "last_used_at";
  ALTER TABLE "assets" DROP COLUMN "metadata";
  DROP TYPE "public"."enum_projects_channel_links_channel";
  DROP TYPE "public"."enum_projects_status";
  DROP TYPE "public"."enum_projects_video_preference_text_gen_model";
  DROP TYPE "public"."enum_projects_video_preference_image_gen_model";
  DROP TYPE "public"."enum_projects_video_preference_video_gen_model";
  DROP TYPE "public"."enum_projects_video_preference_voice_gen_model";
  DROP TYPE "public"."enum_projects_video_preference_resolution";
  DROP TYPE "public"."enum_projects_video_preference_language";
  DROP TYPE "public"."enum_projects_currency";
  DROP TYPE "public"."enum__projects_v_version_channel_links_channel";
  DROP TYPE "public"."enum__projects_v_version_status";
  DROP TYPE "public"."enum__projects_v_version_video_preference_text_gen_model";
  DROP TYPE "public"."enum__projects_v_version_video_preference_image_gen_model";
  DROP TYPE "public"."enum__projects_v_version_video_preference_video_gen_model";
  DROP TYPE "public"."enum__projects_v_version_video_preference_voice_gen_model";
  DROP TYPE "public"."enum__projects_v_version_video_preference_resolution";
  DROP TYPE "public"."enum__projects_v_version_video_preference_language";
  DROP TYPE "public"."enum__projects_v_version_currency";
  DROP TYPE "public"."enum_scenes_status";
  DROP TYPE "public"."enum_scenes_transition_type";
  DROP TYPE "public"."enum__scenes_v_version_status";
  DROP TYPE "public"."enum__scenes_v_version_transition_type";
  DROP TYPE "public"."enum_stories_story_type";
  DROP TYPE "public"."enum__stories_v_version_story_type";
  DROP TYPE "public"."enum_generations_status";
  DROP TYPE "public"."enum_generations_kind";
  DROP TYPE "public"."enum_generations_model";
  DROP TYPE "public"."enum_assets_asset_type";
  DROP TYPE "public"."enum_prompts_variables_type";
  DROP TYPE "public"."enum_usage_limits_type";
  DROP TYPE "public"."enum_usage_limits_unit";
  DROP TYPE "public"."enum_usage_limits_period";
  DROP TYPE "public"."enum_usage_ledger_entry";
  DROP TYPE "public"."enum_usage_ledger_kind";
  DROP TYPE "public"."enum_usage_ledger_model";
  DROP TYPE "public"."enum_feedback_type";
  DROP TYPE "public"."enum_feedback_priority";
  DROP TYPE "public"."enum_feedback_status";
  DROP TYPE "public"."enum_generation_settings_disabled_models";`)
}
