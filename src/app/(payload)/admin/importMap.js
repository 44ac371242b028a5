import { StatusCell as StatusCell_1ce0ae671b841b218a857d776643efdf } from '@/admin/cells'
import { Transitions as Transitions_c4424f70c22544c9490eaa9f6e65ba22 } from '@/admin/Transitions'
import { ProductField as ProductField_ecd6c4fb1cb7b89b9378a6b29c3b1585 } from '@/admin/ProductField'
import { AmountCell as AmountCell_1ce0ae671b841b218a857d776643efdf } from '@/admin/cells'
import { Timeline as Timeline_b12235e6a780ea95243e9a89ef14803d } from '@/admin/Timeline'
import { ExportLinks as ExportLinks_83c7a9152bd64198067c3e44877fd013 } from '@/admin/ExportLinks'
import { PerformanceView as PerformanceView_6c8540b918b050a2e4ee42316de49ac7 } from '@/admin/performance/PerformanceView'
import { PerformanceTab as PerformanceTab_41568606bb88ccff85433ad69de94347 } from '@/admin/performance/PerformanceTab'
import { AmountField as AmountField_828693e80fb1667dc9c164aee9a645db } from '@/admin/AmountField'
import { JsonField as JsonField_2def44553248eff91dd1c4cede16cf56 } from '@/admin/JsonField'
import { ImportLink as ImportLink_cb41a3323710f335a10fd0ea6bd6484a } from '@/admin/import/ImportLink'
import { ImportView as ImportView_252bad3f3530d3f0be57f99feff45d1c } from '@/admin/import/ImportView'
import { AnalyseAgain as AnalyseAgain_632ea2c3711d29b04af0e864436c4919 } from '@/admin/analysis/AnalyseAgain'
import { StatementView as StatementView_ecf8830481b7dca5c67c7692fbc05e49 } from '@/admin/statement/StatementView'
import { StatementTab as StatementTab_038dfa8d850b8f479fadbce349e6d033 } from '@/admin/statement/tabs'
import { PaperView as PaperView_c9d137c6071893acd9039f42c6da2571 } from '@/admin/statement/PaperView'
import { PaperTab as PaperTab_038dfa8d850b8f479fadbce349e6d033 } from '@/admin/statement/tabs'
import { ChoiceField as ChoiceField_203b916da93a416a409ae3cae89bd477 } from '@/admin/ChoiceField'
import { ShareLink as ShareLink_6652d2b96b3df418e682c6ff9015bb31 } from '@/admin/ShareLink'
import { StoryboardView as StoryboardView_7c923e1395de10df7ea30575e5130b9a } from '@/admin/storyboard/StoryboardView'
import { StoryboardTab as StoryboardTab_2df32e545e02ecf2624e00356f188255 } from '@/admin/storyboard/StoryboardTab'
import { LinkProduct as LinkProduct_a10e350879af7fd9515c1c237db41bfa } from '@/admin/billing/LinkProduct'
import { LinkToDoc as LinkToDoc_2e9be70cd13299dd4a11a5bd739a5a3c } from '@payloadcms/plugin-stripe/client'
import { EntityCell as EntityCell_1ce0ae671b841b218a857d776643efdf } from '@/admin/cells'
import { LinkCell as LinkCell_1ce0ae671b841b218a857d776643efdf } from '@/admin/cells'
import { ActionCell as ActionCell_1ce0ae671b841b218a857d776643efdf } from '@/admin/cells'
import { Resend as Resend_49eeb5cf60dd1ce4470d43c92a0a793e } from '@/admin/mails/Resend'
import { Icon as Icon_5e5faf0b52dd04b8a9ab3e7f9bfb5266 } from '@/admin/Brand'
import { Logo as Logo_5e5faf0b52dd04b8a9ab3e7f9bfb5266 } from '@/admin/Brand'
import { Dashboard as Dashboard_c602bba5f858100118b6b3553ff47182 } from '@/admin/Dashboard'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/admin/cells#StatusCell": StatusCell_1ce0ae671b841b218a857d776643efdf,
  "@/admin/Transitions#Transitions": Transitions_c4424f70c22544c9490eaa9f6e65ba22,
  "@/admin/ProductField#ProductField": ProductField_ecd6c4fb1cb7b89b9378a6b29c3b1585,
  "@/admin/cells#AmountCell": AmountCell_1ce0ae671b841b218a857d776643efdf,
  "@/admin/Timeline#Timeline": Timeline_b12235e6a780ea95243e9a89ef14803d,
  "@/admin/ExportLinks#ExportLinks": ExportLinks_83c7a9152bd64198067c3e44877fd013,
  "@/admin/performance/PerformanceView#PerformanceView": PerformanceView_6c8540b918b050a2e4ee42316de49ac7,
  "@/admin/performance/PerformanceTab#PerformanceTab": PerformanceTab_41568606bb88ccff85433ad69de94347,
  "@/admin/AmountField#AmountField": AmountField_828693e80fb1667dc9c164aee9a645db,
  "@/admin/JsonField#JsonField": JsonField_2def44553248eff91dd1c4cede16cf56,
  "@/admin/import/ImportLink#ImportLink": ImportLink_cb41a3323710f335a10fd0ea6bd6484a,
  "@/admin/import/ImportView#ImportView": ImportView_252bad3f3530d3f0be57f99feff45d1c,
  "@/admin/analysis/AnalyseAgain#AnalyseAgain": AnalyseAgain_632ea2c3711d29b04af0e864436c4919,
  "@/admin/statement/StatementView#StatementView": StatementView_ecf8830481b7dca5c67c7692fbc05e49,
  "@/admin/statement/tabs#StatementTab": StatementTab_038dfa8d850b8f479fadbce349e6d033,
  "@/admin/statement/PaperView#PaperView": PaperView_c9d137c6071893acd9039f42c6da2571,
  "@/admin/statement/tabs#PaperTab": PaperTab_038dfa8d850b8f479fadbce349e6d033,
  "@/admin/ChoiceField#ChoiceField": ChoiceField_203b916da93a416a409ae3cae89bd477,
  "@/admin/ShareLink#ShareLink": ShareLink_6652d2b96b3df418e682c6ff9015bb31,
  "@/admin/storyboard/StoryboardView#StoryboardView": StoryboardView_7c923e1395de10df7ea30575e5130b9a,
  "@/admin/storyboard/StoryboardTab#StoryboardTab": StoryboardTab_2df32e545e02ecf2624e00356f188255,
  "@/admin/billing/LinkProduct#LinkProduct": LinkProduct_a10e350879af7fd9515c1c237db41bfa,
  "@payloadcms/plugin-stripe/client#LinkToDoc": LinkToDoc_2e9be70cd13299dd4a11a5bd739a5a3c,
  "@/admin/cells#EntityCell": EntityCell_1ce0ae671b841b218a857d776643efdf,
  "@/admin/cells#LinkCell": LinkCell_1ce0ae671b841b218a857d776643efdf,
  "@/admin/cells#ActionCell": ActionCell_1ce0ae671b841b218a857d776643efdf,
  "@/admin/mails/Resend#Resend": Resend_49eeb5cf60dd1ce4470d43c92a0a793e,
  "@/admin/Brand#Icon": Icon_5e5faf0b52dd04b8a9ab3e7f9bfb5266,
  "@/admin/Brand#Logo": Logo_5e5faf0b52dd04b8a9ab3e7f9bfb5266,
  "@/admin/Dashboard#Dashboard": Dashboard_c602bba5f858100118b6b3553ff47182,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
