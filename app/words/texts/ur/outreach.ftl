# checked: no

## جگہیں جو لوگوں کو یہاں کا راستہ دکھاتی ہیں: مختصر لنک، پوسٹر، اور کیا گنا جاتا ہے۔

outreach-nav = پوسٹر
outreach-title = پوسٹر اور مختصر لنک
outreach-intro = کسی لائبریری، سرجری یا کیفے کو اپنا مختصر لنک دیں اور اس کا پوسٹر چھاپیں۔ آپ دیکھتے ہیں کہ لنک کتنی بار کھولا گیا، اور پھر کتنے لوگوں نے مدد مانگی۔
outreach-counted = صرف تعداد رکھی جاتی ہے، جگہ اور مہینے کے حساب سے: کوئی کوکی نہیں، اور یہ نہیں کہ کون آیا۔ 5 سے کم ریفرل تعداد میں نہیں دکھائے جاتے، تاکہ کوئی پہچانا نہ جائے۔
outreach-add-title = جگہ شامل کریں
outreach-name-label = جگہ کا نام
outreach-name-hint = مثلاً، ہل اسٹریٹ لائبریری
outreach-add = یہ جگہ شامل کریں
outreach-added = جگہ شامل ہو گئی۔ آپ اس کا پوسٹر چھاپ سکتے ہیں۔
outreach-retired = یہ جگہ اب نہیں گنی جاتی۔ اس کا لنک اب بھی آپ کے شروع کے صفحے پر لے جاتا ہے۔
outreach-none = ابھی کوئی جگہ نہیں۔
outreach-places = جگہیں
outreach-places-retired = اب نہیں گنی جاتیں
outreach-link = لنک:
outreach-caption = { $name } پر کیا گنا گیا
outreach-month = مہینہ
outreach-opens = لنک کھولا گیا
outreach-referrals = بھیجے گئے ریفرل
outreach-fewer = { $number } سے کم
outreach-nothing = پچھلے 12 مہینوں میں کچھ نہیں گنا گیا۔
outreach-print = پوسٹر چھاپیں
outreach-print-in = پوسٹر { $size }، { $language }
outreach-retire = گنتی بند کریں
outreach-poster-title = پوسٹر
outreach-poster-print = { $size } کاغذ پر چھاپیں۔ اگر پرنٹر پوچھے تو “actual size” چنیں۔
outreach-poster-other = دوسرے سائز اور زبانیں
outreach-poster-unchecked = اس ترجمے کو ابھی کسی نے نہیں جانچا۔ لگانے سے پہلے کسی ایسے شخص سے پوچھیں جو یہ زبان پڑھتا ہو۔
