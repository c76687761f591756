# checked: no

## دوسری زبانوں میں سوالات کے الفاظ۔

translations-title = سوالات { $language } میں
translations-link = سوالات کا { $language } میں ترجمہ کریں
translations-intro = کوئی سوال { $language } میں تب دکھایا جاتا ہے جب اس کے تمام متن موجود ہوں۔ تب تک لوگ اسے پورا انگریزی میں پڑھتے ہیں، کبھی آدھا نہیں۔
translations-progress = { $all } میں سے { $there } متن موجود ہیں، جن میں سے { $checked } جانچے جا چکے ہیں۔
translations-heading = سوالات کا عنوان
translations-page = صفحے کی سرخی
translations-question = سوال
translations-in = { $language } میں: { $part }
translations-how = یہ ترجمہ کیسے ہوا؟
translations-how-written = کسی نے لکھا، اور ابھی جانچا نہیں گیا
translations-how-machine = مشین نے کیا، اور کسی نے نہیں جانچا
translations-how-checked = میں { $language } پڑھ سکتا/سکتی ہوں اور میں نے یہ سب جانچ لیا ہے
translations-save = یہ ترجمہ محفوظ کریں
translations-missing = موجود نہیں
translations-machine = مشین کا ترجمہ
translations-written = جانچا نہیں گیا
translations-again = دوبارہ جانچنا ہے
translations-again-note = { $name } نے { $date } کو جانچا۔ تب سے یہ بدل چکا ہے۔
translations-again-english = انگریزی یہ تھی: “{ $english }”
translations-checked = جانچا ہوا
translations-checked-note = { $name } نے { $date } کو جانچا۔
translations-did = “{ $what }” کا { $language } ترجمہ بدلا
translations-task-machine = { $language } ترجمہ مشین نے کیا، اور کسی نے نہیں جانچا
translations-task-again = { $language } ترجمہ دوبارہ جانچیں: جانچنے کے بعد الفاظ بدل گئے ہیں
translations-patient-machine = اس صفحے کے سوالات کا ترجمہ مشین نے کیا ہے، اور ابھی کسی نے نہیں جانچا۔ آپ انہیں انگریزی میں پڑھ سکتے ہیں۔
translations-patient-unchecked = اس صفحے کے سوالات کا ترجمہ ابھی کسی نے نہیں جانچا۔ آپ انہیں انگریزی میں پڑھ سکتے ہیں۔
