import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Edited by hand: the key of performance_metrics holds the day, so the reference to it is made with the rules.
  await db.execute(sql`
   CREATE TYPE "public"."enum_influencers_tax_status" AS ENUM('needs-review', 'resident', 'non-resident', 'business');
  CREATE TYPE "public"."enum_comment_analyses_comments_platform" AS ENUM('douyin', 'xiaohongshu', 'weibo', 'bilibili');
  CREATE TYPE "public"."enum_comment_analyses_comments_language" AS ENUM('ko', 'zh', 'en', 'other');
  CREATE TYPE "public"."enum_comment_analyses_comments_sentiment" AS ENUM('positive', 'negative', 'neutral', 'unrated');
  CREATE TYPE "public"."enum_comment_analyses_comments_override" AS ENUM('positive', 'negative', 'neutral');
  CREATE TYPE "public"."enum_comment_analyses_method" AS ENUM('offline', 'gpt', 'gemini');
  CREATE TYPE "public"."enum_settlements_lines_tax_treatment" AS ENUM('needs-review', 'resident', 'non-resident', 'business', 'exempt');
  CREATE TYPE "public"."enum_settlements_kind" AS ENUM('completion', 'cancellation');
  CREATE TYPE "public"."enum_tax_invoices_status" AS ENUM('draft', 'issued');
  CREATE TYPE "public"."enum_tax_invoices_kind" AS ENUM('original', 'amendment');
  CREATE TYPE "public"."enum_tax_invoices_purpose" AS ENUM('claim', 'receipt');
  CREATE TYPE "public"."enum_tax_invoices_rounding" AS ENUM('truncate', 'up', 'half-up');
  CREATE TYPE "public"."enum_tax_invoices_amendment_reason" AS ENUM('error', 'amount-change', 'return', 'cancellation', 'local-credit', 'duplicate');
  CREATE TYPE "public"."enum_payments_status" AS ENUM('recorded', 'voided');
  CREATE TYPE "public"."enum_payments_direction" AS ENUM('receipt', 'payout');
  CREATE TYPE "public"."enum_payments_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_exchange_rates_base" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_exchange_rates_quote" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_policies_reference_cpm_currency" AS ENUM('KRW', 'CNY', 'USD');
  CREATE TYPE "public"."enum_company_profile_tax_rounding" AS ENUM('truncate', 'up', 'half-up');
  ALTER TYPE "public"."enum_generations_kind" ADD VALUE 'sentiment';
  ALTER TYPE "public"."enum_usage_ledger_kind" ADD VALUE 'sentiment';
  CREATE TABLE "comment_analyses_comments" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"platform" "enum_comment_analyses_comments_platform",
  	"language" "enum_comment_analyses_comments_language",
  	"posted_at" timestamp(3) with time zone,
  	"sentiment" "enum_comment_analyses_comments_sentiment",
  	"score" numeric,
  	"override" "enum_comment_analyses_comments_override",
  	"overridden_by_id" uuid
  );
  
  CREATE TABLE "comment_analyses" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"performance_metric_id" uuid NOT NULL,
  	"campaign_id" uuid NOT NULL,
  	"metric_date" timestamp(3) with time zone NOT NULL,
  	"total_comments" numeric DEFAULT 0,
  	"positive_comments" numeric DEFAULT 0,
  	"negative_comments" numeric DEFAULT 0,
  	"neutral_comments" numeric DEFAULT 0,
  	"unrated_comments" numeric DEFAULT 0,
  	"sentiment_score" numeric,
  	"method" "enum_comment_analyses_method" DEFAULT 'offline',
  	"analyzed_at" timestamp(3) with time zone,
  	"analysis_data" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "comment_analyses_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "tax_invoices_lines" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"supply_date" timestamp(3) with time zone NOT NULL,
  	"item" varchar NOT NULL,
  	"specification" varchar,
  	"quantity" numeric,
  	"unit_price" numeric,
  	"supply_amount" numeric NOT NULL,
  	"tax_amount" numeric,
  	"is_tax_free" boolean DEFAULT false,
  	"note" varchar
  );
  
  CREATE TABLE "tax_invoices" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_tax_invoices_status" DEFAULT 'draft' NOT NULL,
  	"invoice_number" varchar,
  	"approval_number" varchar,
  	"kind" "enum_tax_invoices_kind" DEFAULT 'original' NOT NULL,
  	"settlement_id" uuid NOT NULL,
  	"brand_id" uuid NOT NULL,
  	"write_date" timestamp(3) with time zone NOT NULL,
  	"issued_date" timestamp(3) with time zone,
  	"purpose" "enum_tax_invoices_purpose" DEFAULT 'claim' NOT NULL,
  	"rounding" "enum_tax_invoices_rounding" NOT NULL,
  	"amendment_reason" "enum_tax_invoices_amendment_reason",
  	"original_id" uuid,
  	"original_approval_number" varchar,
  	"supplier_business_number" varchar,
  	"supplier_company_name" varchar,
  	"supplier_ceo_name" varchar,
  	"supplier_address" varchar,
  	"supplier_business_type" varchar,
  	"supplier_business_item" varchar,
  	"supplier_invoice_email" varchar,
  	"is_foreign_buyer" boolean,
  	"business_number" varchar,
  	"company_name" varchar,
  	"ceo_name" varchar,
  	"address" varchar,
  	"business_type" varchar,
  	"business_item" varchar,
  	"invoice_email" varchar,
  	"remarks" varchar,
  	"amount" numeric,
  	"tax_amount" numeric,
  	"total_amount" numeric,
  	"file_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payments" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"status" "enum_payments_status" DEFAULT 'recorded' NOT NULL,
  	"settlement_id" uuid NOT NULL,
  	"brand_id" uuid NOT NULL,
  	"direction" "enum_payments_direction" DEFAULT 'receipt' NOT NULL,
  	"influencer_id" uuid,
  	"paid_amount" numeric NOT NULL,
  	"currency" "enum_payments_currency" DEFAULT 'KRW' NOT NULL,
  	"payment_method" varchar,
  	"transaction_id" varchar,
  	"paid_at" timestamp(3) with time zone NOT NULL,
  	"receipt_id" uuid,
  	"note" varchar,
  	"voided_at" timestamp(3) with time zone,
  	"request_key" varchar,
  	"request_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "exchange_rates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"base" "enum_exchange_rates_base" NOT NULL,
  	"quote" "enum_exchange_rates_quote" DEFAULT 'KRW' NOT NULL,
  	"rate_date" timestamp(3) with time zone NOT NULL,
  	"rate" numeric NOT NULL,
  	"rate_source" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "company_profile" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"business_number" varchar,
  	"company_name" varchar,
  	"ceo_name" varchar,
  	"address" varchar,
  	"business_type" varchar,
  	"business_item" varchar,
  	"invoice_email" varchar,
  	"tax_rounding" "enum_company_profile_tax_rounding" DEFAULT 'truncate' NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "generations" ALTER COLUMN "project_id" DROP NOT NULL;
  ALTER TABLE "campaigns" ADD COLUMN "targets_impressions" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "targets_views" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "targets_engagements" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "targets_clicks" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "targets_conversions" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "targets_sales" numeric;
  ALTER TABLE "campaigns" ADD COLUMN "targets_roas" numeric;
  ALTER TABLE "influencers" ADD COLUMN "tax_status" "enum_influencers_tax_status" DEFAULT 'needs-review' NOT NULL;
  ALTER TABLE "brands" ADD COLUMN "billing_business_number" varchar;
  ALTER TABLE "brands" ADD COLUMN "billing_company_name" varchar;
  ALTER TABLE "brands" ADD COLUMN "billing_ceo_name" varchar;
  ALTER TABLE "brands" ADD COLUMN "billing_address" varchar;
  ALTER TABLE "brands" ADD COLUMN "billing_business_type" varchar;
  ALTER TABLE "brands" ADD COLUMN "billing_business_item" varchar;
  ALTER TABLE "brands" ADD COLUMN "billing_invoice_email" varchar;
  ALTER TABLE "brands" ADD COLUMN "billing_is_foreign" boolean DEFAULT false;
  ALTER TABLE "performance_metrics" ADD COLUMN "evidence_url" varchar;
  ALTER TABLE "performance_metrics" ADD COLUMN "evidence" varchar;
  ALTER TABLE "settlements_lines" ADD COLUMN "fee_in_won" varchar;
  ALTER TABLE "settlements_lines" ADD COLUMN "net" varchar;
  ALTER TABLE "settlements_lines" ADD COLUMN "tax_treatment" "enum_settlements_lines_tax_treatment" DEFAULT 'needs-review' NOT NULL;
  ALTER TABLE "settlements_lines" ADD COLUMN "income_tax_rate" numeric;
  ALTER TABLE "settlements_lines" ADD COLUMN "income_tax" varchar;
  ALTER TABLE "settlements_lines" ADD COLUMN "local_tax" varchar;
  ALTER TABLE "settlements_lines" ADD COLUMN "decision_basis" varchar;
  ALTER TABLE "settlements_lines" ADD COLUMN "decided_by_id" uuid;
  ALTER TABLE "settlements_lines" ADD COLUMN "decided_at" timestamp(3) with time zone;
  ALTER TABLE "settlements" ADD COLUMN "kind" "enum_settlements_kind" DEFAULT 'completion' NOT NULL;
  ALTER TABLE "settlements" ADD COLUMN "exchange_rate" numeric;
  ALTER TABLE "settlements" ADD COLUMN "exchange_rate_date" timestamp(3) with time zone;
  ALTER TABLE "settlements" ADD COLUMN "amount_in_won" numeric;
  ALTER TABLE "generations" ADD COLUMN "analysis_id" uuid;
  ALTER TABLE "policies" ADD COLUMN "reference_cpm_douyin" numeric;
  ALTER TABLE "policies" ADD COLUMN "reference_cpm_xiaohongshu" numeric;
  ALTER TABLE "policies" ADD COLUMN "reference_cpm_weibo" numeric;
  ALTER TABLE "policies" ADD COLUMN "reference_cpm_bilibili" numeric;
  ALTER TABLE "policies" ADD COLUMN "reference_cpm_currency" "enum_policies_reference_cpm_currency" DEFAULT 'KRW' NOT NULL;
  ALTER TABLE "comment_analyses_comments" ADD CONSTRAINT "comment_analyses_comments_overridden_by_id_users_id_fk" FOREIGN KEY ("overridden_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comment_analyses_comments" ADD CONSTRAINT "comment_analyses_comments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."comment_analyses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comment_analyses" ADD CONSTRAINT "comment_analyses_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comment_analyses_texts" ADD CONSTRAINT "comment_analyses_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comment_analyses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tax_invoices_lines" ADD CONSTRAINT "tax_invoices_lines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."tax_invoices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_original_id_tax_invoices_id_fk" FOREIGN KEY ("original_id") REFERENCES "public"."tax_invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_invoices" ADD CONSTRAINT "tax_invoices_file_id_assets_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_receipt_id_assets_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."assets"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comment_analyses_comments_order_idx" ON "comment_analyses_comments" USING btree ("_order");
  CREATE INDEX "comment_analyses_comments_parent_id_idx" ON "comment_analyses_comments" USING btree ("_parent_id");
  CREATE INDEX "comment_analyses_comments_overridden_by_idx" ON "comment_analyses_comments" USING btree ("overridden_by_id");
  CREATE INDEX "comment_analyses_performance_metric_idx" ON "comment_analyses" USING btree ("performance_metric_id");
  CREATE INDEX "comment_analyses_campaign_idx" ON "comment_analyses" USING btree ("campaign_id");
  CREATE INDEX "comment_analyses_updated_at_idx" ON "comment_analyses" USING btree ("updated_at");
  CREATE INDEX "comment_analyses_created_at_idx" ON "comment_analyses" USING btree ("created_at");
  CREATE INDEX "comment_analyses_texts_order_parent" ON "comment_analyses_texts" USING btree ("order","parent_id");
  CREATE INDEX "tax_invoices_lines_order_idx" ON "tax_invoices_lines" USING btree ("_order");
  CREATE INDEX "tax_invoices_lines_parent_id_idx" ON "tax_invoices_lines" USING btree ("_parent_id");
  CREATE INDEX "tax_invoices_status_idx" ON "tax_invoices" USING btree ("status");
  CREATE UNIQUE INDEX "tax_invoices_invoice_number_idx" ON "tax_invoices" USING btree ("invoice_number");
  CREATE INDEX "tax_invoices_settlement_idx" ON "tax_invoices" USING btree ("settlement_id");
  CREATE INDEX "tax_invoices_brand_idx" ON "tax_invoices" USING btree ("brand_id");
  CREATE INDEX "tax_invoices_original_idx" ON "tax_invoices" USING btree ("original_id");
  CREATE INDEX "tax_invoices_file_idx" ON "tax_invoices" USING btree ("file_id");
  CREATE INDEX "tax_invoices_updated_at_idx" ON "tax_invoices" USING btree ("updated_at");
  CREATE INDEX "tax_invoices_created_at_idx" ON "tax_invoices" USING btree ("created_at");
  CREATE INDEX "payments_status_idx" ON "payments" USING btree ("status");
  CREATE INDEX "payments_settlement_idx" ON "payments" USING btree ("settlement_id");
  CREATE INDEX "payments_brand_idx" ON "payments" USING btree ("brand_id");
  CREATE INDEX "payments_influencer_idx" ON "payments" USING btree ("influencer_id");
  CREATE INDEX "payments_receipt_idx" ON "payments" USING btree ("receipt_id");
  CREATE UNIQUE INDEX "payments_request_key_idx" ON "payments" USING btree ("request_key");
  CREATE INDEX "payments_updated_at_idx" ON "payments" USING btree ("updated_at");
  CREATE INDEX "payments_created_at_idx" ON "payments" USING btree ("created_at");
  CREATE INDEX "exchange_rates_rate_date_idx" ON "exchange_rates" USING btree ("rate_date");
  CREATE INDEX "exchange_rates_updated_at_idx" ON "exchange_rates" USING btree ("updated_at");
  CREATE INDEX "exchange_rates_created_at_idx" ON "exchange_rates" USING btree ("created_at");
  CREATE UNIQUE INDEX "base_quote_rateDate_idx" ON "exchange_rates" USING btree ("base","quote","rate_date");
  ALTER TABLE "settlements_lines" ADD CONSTRAINT "settlements_lines_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "generations" ADD CONSTRAINT "generations_analysis_id_comment_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."comment_analyses"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "settlements_lines_decided_by_idx" ON "settlements_lines" USING btree ("decided_by_id");
  CREATE INDEX "generations_analysis_idx" ON "generations" USING btree ("analysis_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "comment_analyses_comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "comment_analyses" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "comment_analyses_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "tax_invoices_lines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "tax_invoices" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "exchange_rates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "company_profile" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "comment_analyses_comments" CASCADE;
  DROP TABLE "comment_analyses" CASCADE;
  DROP TABLE "comment_analyses_texts" CASCADE;
  DROP TABLE "tax_invoices_lines" CASCADE;
  DROP TABLE "tax_invoices" CASCADE;
  DROP TABLE "payments" CASCADE;
  DROP TABLE "exchange_rates" CASCADE;
  DROP TABLE "company_profile" CASCADE;
  ALTER TABLE "settlements_lines" DROP CONSTRAINT "settlements_lines_decided_by_id_users_id_fk";
  
  ALTER TABLE "generations" DROP CONSTRAINT IF EXISTS "generations_analysis_id_comment_analyses_id_fk";
  
  DELETE FROM "generations" WHERE "kind" = 'sentiment' OR "project_id" IS NULL;
  ALTER TABLE "generations" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_generations_kind";
  CREATE TYPE "public"."enum_generations_kind" AS ENUM('story', 'scenes', 'image', 'video', 'voice', 'film', 'try-on');
  ALTER TABLE "generations" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_generations_kind" USING "kind"::"public"."enum_generations_kind";
  ALTER TABLE "usage_ledger" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_usage_ledger_kind";
  CREATE TYPE "public"."enum_usage_ledger_kind" AS ENUM('story', 'scenes', 'image', 'video', 'voice', 'film', 'try-on');
  ALTER TABLE "usage_ledger" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_usage_ledger_kind" USING "kind"::"public"."enum_usage_ledger_kind";
  DROP INDEX "settlements_lines_decided_by_idx";
  DROP INDEX "generations_analysis_idx";
  ALTER TABLE "generations" ALTER COLUMN "project_id" SET NOT NULL;
  ALTER TABLE "campaigns" DROP COLUMN "targets_impressions";
  ALTER TABLE "campaigns" DROP COLUMN "targets_views";
  ALTER TABLE "campaigns" DROP COLUMN "targets_engagements";
  ALTER TABLE "campaigns" DROP COLUMN "targets_clicks";
  ALTER TABLE "campaigns" DROP COLUMN "targets_conversions";
  ALTER TABLE "campaigns" DROP COLUMN "targets_sales";
  ALTER TABLE "campaigns" DROP COLUMN "targets_roas";
  ALTER TABLE "influencers" DROP COLUMN "tax_status";
  ALTER TABLE "brands" DROP COLUMN "billing_business_number";
  ALTER TABLE "brands" DROP COLUMN "billing_company_name";
  ALTER TABLE "brands" DROP COLUMN "billing_ceo_name";
  ALTER TABLE "brands" DROP COLUMN "billing_address";
  ALTER TABLE "brands" DROP COLUMN "billing_business_type";
  ALTER TABLE "brands" DROP COLUMN "billing_business_item";
  ALTER TABLE "brands" DROP COLUMN "billing_invoice_email";
  ALTER TABLE "brands" DROP COLUMN "billing_is_foreign";
  ALTER TABLE "performance_metrics" DROP COLUMN "evidence_url";
  ALTER TABLE "performance_metrics" DROP COLUMN "evidence";
  ALTER TABLE "settlements_lines" DROP COLUMN "fee_in_won";
  ALTER TABLE "settlements_lines" DROP COLUMN "net";
  ALTER TABLE "settlements_lines" DROP COLUMN "tax_treatment";
  ALTER TABLE "settlements_lines" DROP COLUMN "income_tax_rate";
  ALTER TABLE "settlements_lines" DROP COLUMN "income_tax";
  ALTER TABLE "settlements_lines" DROP COLUMN "local_tax";
  ALTER TABLE "settlements_lines" DROP COLUMN "decision_basis";
  ALTER TABLE "settlements_lines" DROP COLUMN "decided_by_id";
  ALTER TABLE "settlements_lines" DROP COLUMN "decided_at";
  ALTER TABLE "settlements" DROP COLUMN "kind";
  ALTER TABLE "settlements" DROP COLUMN "exchange_rate";
  ALTER TABLE "settlements" DROP COLUMN "exchange_rate_date";
  ALTER TABLE "settlements" DROP COLUMN "amount_in_won";
  ALTER TABLE "generations" DROP COLUMN "analysis_id";
  ALTER TABLE "policies" DROP COLUMN "reference_cpm_douyin";
  ALTER TABLE "policies" DROP COLUMN "reference_cpm_xiaohongshu";
  ALTER TABLE "policies" DROP COLUMN "reference_cpm_weibo";
  ALTER TABLE "policies" DROP COLUMN "reference_cpm_bilibili";
  ALTER TABLE "policies" DROP COLUMN "reference_cpm_currency";
  DROP TYPE "public"."enum_influencers_tax_status";
  DROP TYPE "public"."enum_comment_analyses_comments_platform";
  DROP TYPE "public"."enum_comment_analyses_comments_language";
  DROP TYPE "public"."enum_comment_analyses_comments_sentiment";
  DROP TYPE "public"."enum_comment_analyses_comments_override";
  DROP TYPE "public"."enum_comment_analyses_method";
  DROP TYPE "public"."enum_settlements_lines_tax_treatment";
  DROP TYPE "public"."enum_settlements_kind";
  DROP TYPE "public"."enum_tax_invoices_status";
  DROP TYPE "public"."enum_tax_invoices_kind";
  DROP TYPE "public"."enum_tax_invoices_purpose";
  DROP TYPE "public"."enum_tax_invoices_rounding";
  DROP TYPE "public"."enum_tax_invoices_amendment_reason";
  DROP TYPE "public"."enum_payments_status";
  DROP TYPE "public"."enum_payments_direction";
  DROP TYPE "public"."enum_payments_currency";
  DROP TYPE "public"."enum_exchange_rates_base";
  DROP TYPE "public"."enum_exchange_rates_quote";
  DROP TYPE "public"."enum_policies_reference_cpm_currency";
  DROP TYPE "public"."enum_company_profile_tax_rounding";`)
}
