# checked: no

## ایک FHIR سوالنامہ آتا ہے: اس کے سوالوں کا کیا بنا، اور اسے کیوں نہیں لیا گیا۔ ہر جملہ کسی سوال یا فائل کے نام کے بعد آتا ہے۔

fhir-type = چھوڑ دیا گیا: { $kind } قسم کے جواب نہیں پوچھے جاتے
fhir-no-options = چھوڑ دیا گیا: اس میں چننے کو کچھ نہیں
fhir-too-many-options = چھوڑ دیا گیا: { $count } انتخابات اتنے ہیں کہ کوئی ان میں سے چن نہیں سکتا
fhir-value-set-elsewhere = چھوڑ دیا گیا: ویلیو سیٹ { $address } فائل میں نہیں ہے
fhir-value-set-not-listed = چھوڑ دیا گیا: ویلیو سیٹ { $address } اپنے کوڈ نہیں بتاتا
fhir-looks-ahead = چھوڑ دیا گیا: یہ { $item } کا منتظر ہے، جو بعد میں پوچھا جاتا ہے
fhir-no-such-item = چھوڑ دیا گیا: یہ { $item } کا منتظر ہے، جو موجود نہیں
fhir-waits-for-left-out = چھوڑ دیا گیا: یہ { $item } کا منتظر ہے، جسے چھوڑ دیا گیا
fhir-unfit-test = چھوڑ دیا گیا: یہ { $item } کے جواب کا موازنہ ایسی چیز سے کرتا ہے جو وہ ہو نہیں سکتا
fhir-too-many-tests = چھوڑ دیا گیا: اس کی شرط میں { $max } سے زیادہ آزمائشیں ہیں
fhir-conditions = چھوڑ دیا گیا: اس کی شرط اور اس کے گروپ کی شرط ایک نہیں ہو سکتیں
fhir-modifier = چھوڑ دیا گیا: بدلنے والی ایکسٹینشن { $address } معلوم نہیں
fhir-within = { $item } کے ساتھ چھوڑ دیا گیا، جس کے اندر یہ ہے
fhir-flattened = یہ خود صفحے پر ہے، اس کے کسی گروپ یا سوال کے اندر نہیں
fhir-asked-once = اس کا جواب صرف ایک بار دیا جا سکتا ہے
fhir-next-page = یہ اگلے صفحے پر ہے، کیونکہ کوئی صفحہ اپنے ہی جوابوں سے اسے ظاہر نہیں کر سکتا
fhir-renamed = اس کی کلید اب { $key } ہے
fhir-code-changed = اس کے انتخاب { $from } کا کوڈ اب { $to } ہے
fhir-control = یہ { $control } کی صورت میں نہیں دکھایا جاتا
fhir-several-units = اس کی کوئی اکائی نہیں، کیونکہ کئی یا کوئی بھی چنی جا سکتی تھی
fhir-unit-elsewhere = اس کی اکائی صرف اپنے الفاظ سے رکھی گئی ہے، کیونکہ { $address } UCUM نہیں
fhir-initial-left-out = جس سے یہ پہلے بھرا ہوا تھا وہ اس سے میل نہیں کھاتا، اور چھوڑ دیا گیا ہے
fhir-element = اس کا عنصر { $element } نہیں رکھا گیا
fhir-extension = اس کی ایکسٹینشن { $address } نہیں رکھی گئی
fhir-language = اس کے الفاظ { $language } زبان میں ہیں، اور انگریزی کی جگہ رکھے گئے ہیں
fhir-translation = { $language } زبان میں اس کا ترجمہ نہیں رکھا گیا
fhir-too-large = یہ { $max } MB سے بڑی ہے
fhir-not-json = یہ JSON نہیں
fhir-too-deep = چیزیں ایک دوسرے کے اندر بہت گہرائی تک ہیں
fhir-not-a-questionnaire = یہ FHIR R4 سوالنامہ نہیں
fhir-too-many-items = اس میں { $max } سے زیادہ سوال ہیں
fhir-duplicate = دو سوالوں کی linkId { $item } ہے
fhir-cycle = سوال { $item } اپنا ہی منتظر ہے، سیدھے یا دوسروں کے ذریعے
fhir-changed = اسے { $address } بدلتا ہے، جو معلوم نہیں
fhir-shape = { $element } موجود نہیں یا ویسا نہیں جیسا FHIR میں ہوتا ہے
fhir-shape-of = سوال { $item } کا { $element } موجود نہیں یا ویسا نہیں جیسا FHIR میں ہوتا ہے
