import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  // Edited by hand: performance_metrics and audit_logs are partitioned, so their primary keys hold the partition key.
  await db.execute(sql`
   CREATE TYPE "public"."enum_campaigns_status" AS ENUM('creating', 'submitted', 'recruiting', 'proposing', 'revising', 'confirmed', 'planning', 'producing', 'content-review', 'live', 'monitoring', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_campaigns_ad_type" AS ENUM('branding', 'live-commerce');
  CREATE TYPE "public"."enum_campaigns_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_influencers_platform" AS ENUM('douyin', 'xiaohongshu', 'weibo', 'bilibili');
  CREATE TYPE "public"."enum_influencers_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_campaign_influencers_status" AS ENUM('invited', 'accepted', 'declined', 'contracted', 'dropped', 'delivered', 'completed');
  CREATE TYPE "public"."enum_content_plans_status" AS ENUM('draft', 'submitted', 'revision-requested', 'approved');
  CREATE TYPE "public"."enum_content_plans_content_type" AS ENUM('image', 'video');
  CREATE TYPE "public"."enum_content_submissions_status" AS ENUM('draft', 'submitted', 'revision-requested', 'approved', 'published');
  CREATE TYPE "public"."enum_content_submissions_content_type" AS ENUM('image', 'video');
  CREATE TYPE "public"."enum_content_revisions_status" AS ENUM('open', 'resolved');
  CREATE TYPE "public"."enum_products_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_products_target_gender" AS ENUM('male', 'female', 'unisex');
  CREATE TYPE "public"."enum_performance_metrics_platform" AS ENUM('douyin', 'xiaohongshu', 'weibo', 'bilibili');
  CREATE TYPE "public"."enum_performance_metrics_source" AS ENUM('api', 'manual', 'import', 'estimate');
  CREATE TYPE "public"."enum_performance_metrics_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_settlements_status" AS ENUM('pending', 'invoiced', 'paid', 'completed', 'on-hold', 'cancelled');
  CREATE TYPE "public"."enum_settlements_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_users_social_accounts_provider" AS ENUM('google', 'github', 'apple', 'kakao');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'marketer', 'brand', 'guest');
  CREATE TYPE "public"."enum_users_language" AS ENUM('ko', 'zh', 'en');
  CREATE TYPE "public"."enum_users_login_method" AS ENUM('password', 'google', 'github', 'apple', 'kakao', 'magic-link', 'otp');
  CREATE TYPE "public"."enum_profiles_subscription_plan" AS ENUM('free', 'pro', 'enterprise');
  CREATE TYPE "public"."enum_auth_events_event_type" AS ENUM('login', 'login-failed', 'logout');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'maintenance');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'maintenance');
  CREATE TABLE "campaigns" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_campaigns_status" DEFAULT 'creating' NOT NULL,
  	"title" varchar NOT NULL,
  	"brand_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"ad_type" "enum_campaigns_ad_type",
  	"description" varchar,
  	"budget" numeric NOT NULL,
  	"currency" "enum_campaigns_currency" DEFAULT 'KRW' NOT NULL,
  	"proposal_deadline" timestamp(3) with time zone NOT NULL,
  	"campaign_start_date" timestamp(3) with time zone NOT NULL,
  	"campaign_end_date" timestamp(3) with time zone NOT NULL,
  	"targeting_target_age" varchar,
  	"targeting_usp_importance" numeric,
  	"targeting_influencer_impact" varchar,
  	"targeting_additional_description" varchar,
  	"targeting_secondary_content_usage" boolean DEFAULT false,
  	"manager_id" uuid,
  	"current_stage" numeric DEFAULT 1,
  	"cancellation_reason" varchar,
  	"cancellation_fee" numeric,
  	"cancelled_at" timestamp(3) with time zone,
  	"cancellation_policy" jsonb,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "campaigns_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "influencers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"real_name" varchar,
  	"phone" varchar,
  	"platform" "enum_influencers_platform",
  	"category" varchar,
  	"region" varchar,
  	"followers" numeric,
  	"avg_views" numeric,
  	"avg_likes" numeric,
  	"avg_comments" numeric,
  	"engagement_rate" numeric,
  	"base_fee" numeric,
  	"currency" "enum_influencers_currency" DEFAULT 'KRW' NOT NULL,
  	"profile_image_id" uuid,
  	"douyin_url" varchar,
  	"xiaohongshu_url" varchar,
  	"weibo_url" varchar,
  	"bilibili_url" varchar,
  	"instagram_url" varchar,
  	"youtube_url" varchar,
  	"tiktok_url" varchar,
  	"internal_notes" varchar,
  	"is_active" boolean DEFAULT true,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "campaign_influencers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_campaign_influencers_status" DEFAULT 'invited' NOT NULL,
  	"campaign_id" uuid NOT NULL,
  	"influencer_id" uuid NOT NULL,
  	"proposed_fee" varchar,
  	"ad_fee" varchar,
  	"additional_terms" varchar,
  	"contract_url" varchar,
  	"production_start_date" timestamp(3) with time zone,
  	"production_deadline" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "campaign_influencers_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "content_plans" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_content_plans_status" DEFAULT 'draft' NOT NULL,
  	"campaign_id" uuid NOT NULL,
  	"influencer_id" uuid NOT NULL,
  	"content_type" "enum_content_plans_content_type",
  	"current_revision_number" numeric DEFAULT 0,
  	"plan_data" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "content_submissions_files" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" uuid NOT NULL,
  	"thumbnail_id" uuid,
  	"duration" numeric
  );
  
  CREATE TABLE "content_submissions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_content_submissions_status" DEFAULT 'draft' NOT NULL,
  	"campaign_id" uuid NOT NULL,
  	"influencer_id" uuid NOT NULL,
  	"content_type" "enum_content_submissions_content_type",
  	"current_revision_number" numeric DEFAULT 0,
  	"disclosure_label" varchar,
  	"ai_label" boolean DEFAULT false,
  	"published_url" varchar,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "content_revisions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"campaign_id" uuid NOT NULL,
  	"revision_number" numeric NOT NULL,
  	"feedback" varchar,
  	"feedback_by_id" uuid,
  	"status" "enum_content_revisions_status" DEFAULT 'open' NOT NULL,
  	"revision_data" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "content_revisions_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"content_plans_id" uuid,
  	"content_submissions_id" uuid
  );
  
  CREATE TABLE "brands" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"category" varchar,
  	"logo_id" uuid,
  	"description" varchar,
  	"story" varchar,
  	"website" varchar,
  	"marketing" varchar,
  	"owner_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "brands_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "brands_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "products" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"brand_id" uuid NOT NULL,
  	"category" varchar,
  	"image_id" uuid,
  	"description" varchar,
  	"purchase_url" varchar,
  	"price" numeric,
  	"currency" "enum_products_currency" DEFAULT 'KRW' NOT NULL,
  	"unit" varchar,
  	"margin_rate" numeric,
  	"usp" varchar,
  	"ingredients" varchar,
  	"usage" varchar,
  	"effects" varchar,
  	"target_gender" "enum_products_target_gender",
  	"target_age" varchar,
  	"garments_upper_front_id" uuid,
  	"garments_upper_back_id" uuid,
  	"garments_bottom_front_id" uuid,
  	"garments_bottom_back_id" uuid,
  	"garments_onepiece_front_id" uuid,
  	"garments_onepiece_back_id" uuid,
  	"garments_outer_front_id" uuid,
  	"garments_outer_back_id" uuid,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "personas" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"brand_id" uuid NOT NULL,
  	"product_id" uuid,
  	"age" varchar,
  	"gender" varchar,
  	"occupation" varchar,
  	"lifestyle" varchar,
  	"shopping_habits" varchar,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "personas_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"alt" varchar,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_card_url" varchar,
  	"sizes_card_width" numeric,
  	"sizes_card_height" numeric,
  	"sizes_card_mime_type" varchar,
  	"sizes_card_filesize" numeric,
  	"sizes_card_filename" varchar,
  	"sizes_wide_url" varchar,
  	"sizes_wide_width" numeric,
  	"sizes_wide_height" numeric,
  	"sizes_wide_mime_type" varchar,
  	"sizes_wide_filesize" numeric,
  	"sizes_wide_filename" varchar
  );
  
  CREATE TABLE "performance_metrics" (
  	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
  	"campaign_id" uuid NOT NULL,
  	"influencer_id" uuid NOT NULL,
  	"content_submission_id" uuid,
  	"platform" "enum_performance_metrics_platform" NOT NULL,
  	"metric_date" date NOT NULL,
  	"source" "enum_performance_metrics_source" DEFAULT 'manual' NOT NULL,
  	"views" numeric DEFAULT 0,
  	"likes" numeric DEFAULT 0,
  	"comments" numeric DEFAULT 0,
  	"shares" numeric DEFAULT 0,
  	"saves" numeric DEFAULT 0,
  	"impressions" numeric,
  	"clicks" numeric,
  	"conversions" numeric,
  	"followers" numeric,
  	"engagement_rate" numeric,
  	"click_through_rate" numeric,
  	"conversion_rate" numeric,
  	"sales_amount" numeric,
  	"currency" "enum_performance_metrics_currency" DEFAULT 'KRW' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	PRIMARY KEY ("id", "metric_date")
  ) PARTITION BY RANGE ("metric_date");
  
  CREATE TABLE "settlements_lines" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"influencer_id" uuid NOT NULL,
  	"campaign_influencer_id" uuid,
  	"fee" varchar
  );
  
  CREATE TABLE "settlements" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_settlements_status" DEFAULT 'pending' NOT NULL,
  	"campaign_id" uuid NOT NULL,
  	"brand_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" "enum_settlements_currency" DEFAULT 'KRW' NOT NULL,
  	"due_date" timestamp(3) with time zone,
  	"completed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "assets" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"description" varchar,
  	"alt_text" varchar,
  	"campaign_id" uuid,
  	"ai_generated" boolean DEFAULT false,
  	"user_id" uuid NOT NULL,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_preview_url" varchar,
  	"sizes_preview_width" numeric,
  	"sizes_preview_height" numeric,
  	"sizes_preview_mime_type" varchar,
  	"sizes_preview_filesize" numeric,
  	"sizes_preview_filename" varchar
  );
  
  CREATE TABLE "assets_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "notifications" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"body" varchar,
  	"category" varchar,
  	"type" varchar NOT NULL,
  	"user_id" uuid NOT NULL,
  	"data" jsonb,
  	"cta_label" varchar,
  	"cta_href" varchar,
  	"read_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_social_accounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"provider" "enum_users_social_accounts_provider" NOT NULL,
  	"subject" varchar NOT NULL,
  	"data" jsonb
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"username" varchar,
  	"display_name" varchar NOT NULL,
  	"last_name" varchar,
  	"role" "enum_users_role" DEFAULT 'guest' NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"language" "enum_users_language" DEFAULT 'ko',
  	"avatar_id" uuid,
  	"bio" varchar,
  	"login_method" "enum_users_login_method" DEFAULT 'password',
  	"last_login_at" timestamp(3) with time zone,
  	"preferences" jsonb,
  	"notification_settings" jsonb,
  	"search_grams" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"enable_a_p_i_key" boolean,
  	"api_key" varchar,
  	"api_key_index" varchar,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "profiles" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid NOT NULL,
  	"last_name" varchar,
  	"first_name" varchar,
  	"company" varchar,
  	"job_title" varchar,
  	"phone" varchar,
  	"timezone" varchar DEFAULT 'Asia/Seoul' NOT NULL,
  	"locale" varchar DEFAULT 'ko-KR' NOT NULL,
  	"subscription_plan" "enum_profiles_subscription_plan" DEFAULT 'free' NOT NULL,
  	"subscription_expires_at" timestamp(3) with time zone,
  	"monthly_api_limit" numeric DEFAULT 100 NOT NULL,
  	"monthly_storage_limit" numeric DEFAULT 1073741824 NOT NULL,
  	"social_links" jsonb,
  	"onboarding_completed" boolean DEFAULT false,
  	"onboarding_step" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "auth_events" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"event_type" "enum_auth_events_event_type" NOT NULL,
  	"user_id" uuid,
  	"ip" varchar,
  	"user_agent" varchar,
  	"metadata" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_logs" (
  	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
  	"action" varchar NOT NULL,
  	"entity_type" varchar,
  	"entity_id" varchar,
  	"user_id" uuid,
  	"reason" varchar,
  	"old_values" jsonb,
  	"new_values" jsonb,
  	"ip_address" varchar,
  	"user_agent" varchar,
  	"request_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	PRIMARY KEY ("id", "created_at")
  ) PARTITION BY RANGE ("created_at");
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"cancellation_fees_before_planning" numeric DEFAULT 0 NOT NULL,
  	"cancellation_fees_planning" numeric DEFAULT 10 NOT NULL,
  	"cancellation_fees_producing" numeric DEFAULT 50 NOT NULL,
  	"cancellation_fees_content_review" numeric DEFAULT 100 NOT NULL,
  	"settlement_due_days" numeric DEFAULT 30 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_manager_id_users_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns_texts" ADD CONSTRAINT "campaigns_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "influencers" ADD CONSTRAINT "influencers_profile_image_id_media_id_fk" FOREIGN KEY ("profile_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaign_influencers" ADD CONSTRAINT "campaign_influencers_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaign_influencers" ADD CONSTRAINT "campaign_influencers_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaign_influencers_texts" ADD CONSTRAINT "campaign_influencers_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."campaign_influencers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "content_plans" ADD CONSTRAINT "content_plans_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_plans" ADD CONSTRAINT "content_plans_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_submissions_files" ADD CONSTRAINT "content_submissions_files_file_id_assets_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_submissions_files" ADD CONSTRAINT "content_submissions_files_thumbnail_id_assets_id_fk" FOREIGN KEY ("thumbnail_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_submissions_files" ADD CONSTRAINT "content_submissions_files_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."content_submissions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "content_submissions" ADD CONSTRAINT "content_submissions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_submissions" ADD CONSTRAINT "content_submissions_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_revisions" ADD CONSTRAINT "content_revisions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_revisions" ADD CONSTRAINT "content_revisions_feedback_by_id_users_id_fk" FOREIGN KEY ("feedback_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "content_revisions_rels" ADD CONSTRAINT "content_revisions_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."content_revisions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "content_revisions_rels" ADD CONSTRAINT "content_revisions_rels_content_plans_fk" FOREIGN KEY ("content_plans_id") REFERENCES "public"."content_plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "content_revisions_rels" ADD CONSTRAINT "content_revisions_rels_content_submissions_fk" FOREIGN KEY ("content_submissions_id") REFERENCES "public"."content_submissions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brands" ADD CONSTRAINT "brands_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brands" ADD CONSTRAINT "brands_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brands_texts" ADD CONSTRAINT "brands_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brands"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brands_rels" ADD CONSTRAINT "brands_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."brands"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brands_rels" ADD CONSTRAINT "brands_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_upper_front_id_media_id_fk" FOREIGN KEY ("garments_upper_front_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_upper_back_id_media_id_fk" FOREIGN KEY ("garments_upper_back_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_bottom_front_id_media_id_fk" FOREIGN KEY ("garments_bottom_front_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_bottom_back_id_media_id_fk" FOREIGN KEY ("garments_bottom_back_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_onepiece_front_id_media_id_fk" FOREIGN KEY ("garments_onepiece_front_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_onepiece_back_id_media_id_fk" FOREIGN KEY ("garments_onepiece_back_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_outer_front_id_media_id_fk" FOREIGN KEY ("garments_outer_front_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_garments_outer_back_id_media_id_fk" FOREIGN KEY ("garments_outer_back_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "personas" ADD CONSTRAINT "personas_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "personas" ADD CONSTRAINT "personas_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "personas_texts" ADD CONSTRAINT "personas_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "performance_metrics" ADD CONSTRAINT "performance_metrics_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "performance_metrics" ADD CONSTRAINT "performance_metrics_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "performance_metrics" ADD CONSTRAINT "performance_metrics_content_submission_id_content_submissions_id_fk" FOREIGN KEY ("content_submission_id") REFERENCES "public"."content_submissions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlements_lines" ADD CONSTRAINT "settlements_lines_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlements_lines" ADD CONSTRAINT "settlements_lines_campaign_influencer_id_campaign_influencers_id_fk" FOREIGN KEY ("campaign_influencer_id") REFERENCES "public"."campaign_influencers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlements_lines" ADD CONSTRAINT "settlements_lines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settlements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settlements" ADD CONSTRAINT "settlements_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settlements" ADD CONSTRAINT "settlements_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets" ADD CONSTRAINT "assets_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets" ADD CONSTRAINT "assets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets_texts" ADD CONSTRAINT "assets_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_social_accounts" ADD CONSTRAINT "users_social_accounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_avatar_id_media_id_fk" FOREIGN KEY ("avatar_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "auth_events" ADD CONSTRAINT "auth_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_logs" ADD CONSTRAINT "audit_logs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "campaigns_status_idx" ON "campaigns" USING btree ("status");
  CREATE INDEX "campaigns_brand_idx" ON "campaigns" USING btree ("brand_id");
  CREATE INDEX "campaigns_product_idx" ON "campaigns" USING btree ("product_id");
  CREATE INDEX "campaigns_manager_idx" ON "campaigns" USING btree ("manager_id");
  CREATE INDEX "campaigns_updated_at_idx" ON "campaigns" USING btree ("updated_at");
  CREATE INDEX "campaigns_created_at_idx" ON "campaigns" USING btree ("created_at");
  CREATE INDEX "campaigns_deleted_at_idx" ON "campaigns" USING btree ("deleted_at");
  CREATE INDEX "campaigns_texts_order_parent" ON "campaigns_texts" USING btree ("order","parent_id");
  CREATE INDEX "influencers_name_idx" ON "influencers" USING btree ("name");
  CREATE INDEX "influencers_category_idx" ON "influencers" USING btree ("category");
  CREATE INDEX "influencers_followers_idx" ON "influencers" USING btree ("followers");
  CREATE INDEX "influencers_profile_image_idx" ON "influencers" USING btree ("profile_image_id");
  CREATE INDEX "influencers_is_active_idx" ON "influencers" USING btree ("is_active");
  CREATE INDEX "influencers_updated_at_idx" ON "influencers" USING btree ("updated_at");
  CREATE INDEX "influencers_created_at_idx" ON "influencers" USING btree ("created_at");
  CREATE INDEX "influencers_deleted_at_idx" ON "influencers" USING btree ("deleted_at");
  CREATE INDEX "platform_followers_idx" ON "influencers" USING btree ("platform","followers");
  CREATE INDEX "campaign_influencers_status_idx" ON "campaign_influencers" USING btree ("status");
  CREATE INDEX "campaign_influencers_campaign_idx" ON "campaign_influencers" USING btree ("campaign_id");
  CREATE INDEX "campaign_influencers_influencer_idx" ON "campaign_influencers" USING btree ("influencer_id");
  CREATE INDEX "campaign_influencers_updated_at_idx" ON "campaign_influencers" USING btree ("updated_at");
  CREATE INDEX "campaign_influencers_created_at_idx" ON "campaign_influencers" USING btree ("created_at");
  CREATE UNIQUE INDEX "campaign_influencer_idx" ON "campaign_influencers" USING btree ("campaign_id","influencer_id");
  CREATE INDEX "campaign_influencers_texts_order_parent" ON "campaign_influencers_texts" USING btree ("order","parent_id");
  CREATE INDEX "content_plans_status_idx" ON "content_plans" USING btree ("status");
  CREATE INDEX "content_plans_campaign_idx" ON "content_plans" USING btree ("campaign_id");
  CREATE INDEX "content_plans_influencer_idx" ON "content_plans" USING btree ("influencer_id");
  CREATE INDEX "content_plans_updated_at_idx" ON "content_plans" USING btree ("updated_at");
  CREATE INDEX "content_plans_created_at_idx" ON "content_plans" USING btree ("created_at");
  CREATE INDEX "content_plans_deleted_at_idx" ON "content_plans" USING btree ("deleted_at");
  CREATE INDEX "content_submissions_files_order_idx" ON "content_submissions_files" USING btree ("_order");
  CREATE INDEX "content_submissions_files_parent_id_idx" ON "content_submissions_files" USING btree ("_parent_id");
  CREATE INDEX "content_submissions_files_file_idx" ON "content_submissions_files" USING btree ("file_id");
  CREATE INDEX "content_submissions_files_thumbnail_idx" ON "content_submissions_files" USING btree ("thumbnail_id");
  CREATE INDEX "content_submissions_status_idx" ON "content_submissions" USING btree ("status");
  CREATE INDEX "content_submissions_campaign_idx" ON "content_submissions" USING btree ("campaign_id");
  CREATE INDEX "content_submissions_influencer_idx" ON "content_submissions" USING btree ("influencer_id");
  CREATE INDEX "content_submissions_updated_at_idx" ON "content_submissions" USING btree ("updated_at");
  CREATE INDEX "content_submissions_created_at_idx" ON "content_submissions" USING btree ("created_at");
  CREATE INDEX "content_submissions_deleted_at_idx" ON "content_submissions" USING btree ("deleted_at");
  CREATE INDEX "content_revisions_campaign_idx" ON "content_revisions" USING btree ("campaign_id");
  CREATE INDEX "content_revisions_feedback_by_idx" ON "content_revisions" USING btree ("feedback_by_id");
  CREATE INDEX "content_revisions_updated_at_idx" ON "content_revisions" USING btree ("updated_at");
  CREATE INDEX "content_revisions_created_at_idx" ON "content_revisions" USING btree ("created_at");
  CREATE INDEX "content_revisions_rels_order_idx" ON "content_revisions_rels" USING btree ("order");
  CREATE INDEX "content_revisions_rels_parent_idx" ON "content_revisions_rels" USING btree ("parent_id");
  CREATE INDEX "content_revisions_rels_path_idx" ON "content_revisions_rels" USING btree ("path");
  CREATE INDEX "content_revisions_rels_content_plans_id_idx" ON "content_revisions_rels" USING btree ("content_plans_id");
  CREATE INDEX "content_revisions_rels_content_submissions_id_idx" ON "content_revisions_rels" USING btree ("content_submissions_id");
  CREATE INDEX "brands_category_idx" ON "brands" USING btree ("category");
  CREATE INDEX "brands_logo_idx" ON "brands" USING btree ("logo_id");
  CREATE INDEX "brands_owner_idx" ON "brands" USING btree ("owner_id");
  CREATE INDEX "brands_updated_at_idx" ON "brands" USING btree ("updated_at");
  CREATE INDEX "brands_created_at_idx" ON "brands" USING btree ("created_at");
  CREATE INDEX "brands_deleted_at_idx" ON "brands" USING btree ("deleted_at");
  CREATE INDEX "brands_texts_order_parent" ON "brands_texts" USING btree ("order","parent_id");
  CREATE INDEX "brands_rels_order_idx" ON "brands_rels" USING btree ("order");
  CREATE INDEX "brands_rels_parent_idx" ON "brands_rels" USING btree ("parent_id");
  CREATE INDEX "brands_rels_path_idx" ON "brands_rels" USING btree ("path");
  CREATE INDEX "brands_rels_users_id_idx" ON "brands_rels" USING btree ("users_id");
  CREATE INDEX "products_brand_idx" ON "products" USING btree ("brand_id");
  CREATE INDEX "products_image_idx" ON "products" USING btree ("image_id");
  CREATE INDEX "products_garments_upper_garments_upper_front_idx" ON "products" USING btree ("garments_upper_front_id");
  CREATE INDEX "products_garments_upper_garments_upper_back_idx" ON "products" USING btree ("garments_upper_back_id");
  CREATE INDEX "products_garments_bottom_garments_bottom_front_idx" ON "products" USING btree ("garments_bottom_front_id");
  CREATE INDEX "products_garments_bottom_garments_bottom_back_idx" ON "products" USING btree ("garments_bottom_back_id");
  CREATE INDEX "products_garments_onepiece_garments_onepiece_front_idx" ON "products" USING btree ("garments_onepiece_front_id");
  CREATE INDEX "products_garments_onepiece_garments_onepiece_back_idx" ON "products" USING btree ("garments_onepiece_back_id");
  CREATE INDEX "products_garments_outer_garments_outer_front_idx" ON "products" USING btree ("garments_outer_front_id");
  CREATE INDEX "products_garments_outer_garments_outer_back_idx" ON "products" USING btree ("garments_outer_back_id");
  CREATE INDEX "products_updated_at_idx" ON "products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "products" USING btree ("created_at");
  CREATE INDEX "products_deleted_at_idx" ON "products" USING btree ("deleted_at");
  CREATE INDEX "personas_brand_idx" ON "personas" USING btree ("brand_id");
  CREATE INDEX "personas_product_idx" ON "personas" USING btree ("product_id");
  CREATE INDEX "personas_updated_at_idx" ON "personas" USING btree ("updated_at");
  CREATE INDEX "personas_created_at_idx" ON "personas" USING btree ("created_at");
  CREATE INDEX "personas_deleted_at_idx" ON "personas" USING btree ("deleted_at");
  CREATE INDEX "personas_texts_order_parent" ON "personas_texts" USING btree ("order","parent_id");
  CREATE INDEX "media_user_idx" ON "media" USING btree ("user_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "media_sizes_card_sizes_card_filename_idx" ON "media" USING btree ("sizes_card_filename");
  CREATE INDEX "media_sizes_wide_sizes_wide_filename_idx" ON "media" USING btree ("sizes_wide_filename");
  CREATE INDEX "performance_metrics_campaign_idx" ON "performance_metrics" USING btree ("campaign_id");
  CREATE INDEX "performance_metrics_influencer_idx" ON "performance_metrics" USING btree ("influencer_id");
  CREATE INDEX "performance_metrics_content_submission_idx" ON "performance_metrics" USING btree ("content_submission_id");
  CREATE INDEX "performance_metrics_metric_date_idx" ON "performance_metrics" USING btree ("metric_date");
  CREATE INDEX "performance_metrics_updated_at_idx" ON "performance_metrics" USING btree ("updated_at");
  CREATE INDEX "performance_metrics_created_at_idx" ON "performance_metrics" USING btree ("created_at");
  CREATE UNIQUE INDEX "campaign_influencer_platform_metricDate_idx" ON "performance_metrics" USING btree ("campaign_id","influencer_id","platform","metric_date");
  CREATE INDEX "settlements_lines_order_idx" ON "settlements_lines" USING btree ("_order");
  CREATE INDEX "settlements_lines_parent_id_idx" ON "settlements_lines" USING btree ("_parent_id");
  CREATE INDEX "settlements_lines_influencer_idx" ON "settlements_lines" USING btree ("influencer_id");
  CREATE INDEX "settlements_lines_campaign_influencer_idx" ON "settlements_lines" USING btree ("campaign_influencer_id");
  CREATE INDEX "settlements_status_idx" ON "settlements" USING btree ("status");
  CREATE UNIQUE INDEX "settlements_campaign_idx" ON "settlements" USING btree ("campaign_id");
  CREATE INDEX "settlements_brand_idx" ON "settlements" USING btree ("brand_id");
  CREATE INDEX "settlements_due_date_idx" ON "settlements" USING btree ("due_date");
  CREATE INDEX "settlements_updated_at_idx" ON "settlements" USING btree ("updated_at");
  CREATE INDEX "settlements_created_at_idx" ON "settlements" USING btree ("created_at");
  CREATE INDEX "assets_campaign_idx" ON "assets" USING btree ("campaign_id");
  CREATE INDEX "assets_user_idx" ON "assets" USING btree ("user_id");
  CREATE INDEX "assets_updated_at_idx" ON "assets" USING btree ("updated_at");
  CREATE INDEX "assets_created_at_idx" ON "assets" USING btree ("created_at");
  CREATE INDEX "assets_deleted_at_idx" ON "assets" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "assets_filename_idx" ON "assets" USING btree ("filename");
  CREATE INDEX "assets_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "assets" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "assets_sizes_preview_sizes_preview_filename_idx" ON "assets" USING btree ("sizes_preview_filename");
  CREATE INDEX "assets_texts_order_parent" ON "assets_texts" USING btree ("order","parent_id");
  CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id");
  CREATE INDEX "notifications_updated_at_idx" ON "notifications" USING btree ("updated_at");
  CREATE INDEX "notifications_created_at_idx" ON "notifications" USING btree ("created_at");
  CREATE INDEX "user_createdAt_idx" ON "notifications" USING btree ("user_id","created_at");
  CREATE INDEX "users_social_accounts_order_idx" ON "users_social_accounts" USING btree ("_order");
  CREATE INDEX "users_social_accounts_parent_id_idx" ON "users_social_accounts" USING btree ("_parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "users_username_idx" ON "users" USING btree ("username");
  CREATE INDEX "users_role_idx" ON "users" USING btree ("role");
  CREATE INDEX "users_avatar_idx" ON "users" USING btree ("avatar_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE INDEX "users_deleted_at_idx" ON "users" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "profiles_user_idx" ON "profiles" USING btree ("user_id");
  CREATE INDEX "profiles_updated_at_idx" ON "profiles" USING btree ("updated_at");
  CREATE INDEX "profiles_created_at_idx" ON "profiles" USING btree ("created_at");
  CREATE INDEX "profiles_deleted_at_idx" ON "profiles" USING btree ("deleted_at");
  CREATE INDEX "auth_events_event_type_idx" ON "auth_events" USING btree ("event_type");
  CREATE INDEX "auth_events_user_idx" ON "auth_events" USING btree ("user_id");
  CREATE INDEX "auth_events_updated_at_idx" ON "auth_events" USING btree ("updated_at");
  CREATE INDEX "auth_events_created_at_idx" ON "auth_events" USING btree ("created_at");
  CREATE INDEX "audit_logs_user_idx" ON "audit_logs" USING btree ("user_id");
  CREATE INDEX "audit_logs_updated_at_idx" ON "audit_logs" USING btree ("updated_at");
  CREATE INDEX "audit_logs_created_at_idx" ON "audit_logs" USING btree ("created_at");
  CREATE INDEX "entityType_entityId_idx" ON "audit_logs" USING btree ("entity_type","entity_id");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "campaigns" CASCADE;
  DROP TABLE "campaigns_texts" CASCADE;
  DROP TABLE "influencers" CASCADE;
  DROP TABLE "campaign_influencers" CASCADE;
  DROP TABLE "campaign_influencers_texts" CASCADE;
  DROP TABLE "content_plans" CASCADE;
  DROP TABLE "content_submissions_files" CASCADE;
  DROP TABLE "content_submissions" CASCADE;
  DROP TABLE "content_revisions" CASCADE;
  DROP TABLE "content_revisions_rels" CASCADE;
  DROP TABLE "brands" CASCADE;
  DROP TABLE "brands_texts" CASCADE;
  DROP TABLE "brands_rels" CASCADE;
  DROP TABLE "products" CASCADE;
  DROP TABLE "personas" CASCADE;
  DROP TABLE "personas_texts" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "performance_metrics" CASCADE;
  DROP TABLE "settlements_lines" CASCADE;
  DROP TABLE "settlements" CASCADE;
  DROP TABLE "assets" CASCADE;
  DROP TABLE "assets_texts" CASCADE;
  DROP TABLE "notifications" CASCADE;
  DROP TABLE "users_social_accounts" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "profiles" CASCADE;
  DROP TABLE "auth_events" CASCADE;
  DROP TABLE "audit_logs" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "policies" CASCADE;
  DROP TYPE "public"."enum_campaigns_status";
  DROP TYPE "public"."enum_campaigns_ad_type";
  DROP TYPE "public"."enum_campaigns_currency";
  DROP TYPE "public"."enum_influencers_platform";
  DROP TYPE "public"."enum_influencers_currency";
  DROP TYPE "public"."enum_campaign_influencers_status";
  DROP TYPE "public"."enum_content_plans_status";
  DROP TYPE "public"."enum_content_plans_content_type";
  DROP TYPE "public"."enum_content_submissions_status";
  DROP TYPE "public"."enum_content_submissions_content_type";
  DROP TYPE "public"."enum_content_revisions_status";
  DROP TYPE "public"."enum_products_currency";
  DROP TYPE "public"."enum_products_target_gender";
  DROP TYPE "public"."enum_performance_metrics_platform";
  DROP TYPE "public"."enum_performance_metrics_source";
  DROP TYPE "public"."enum_performance_metrics_currency";
  DROP TYPE "public"."enum_settlements_status";
  DROP TYPE "public"."enum_settlements_currency";
  DROP TYPE "public"."enum_users_social_accounts_provider";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_users_language";
  DROP TYPE "public"."enum_users_login_method";
  DROP TYPE "public"."enum_profiles_subscription_plan";
  DROP TYPE "public"."enum_auth_events_event_type";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
