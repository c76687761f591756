# checked: no
## منظوری کی نشستیں

seats-title = منظوری کی نشستیں
seats-intro = چنیں کہ نئے سوالوں کو کس کی منظوری چاہیے۔ مثلاً رضاکارانہ شعبے کا ساتھی، ذاتی تجربہ رکھنے والا شخص، اور کلینیکل لیڈ۔ سوال صرف سب کی منظوری سے شائع ہوتے ہیں۔
seats-none = کوئی نشست مقرر نہیں: سوال کسی کی منظوری کے بغیر شائع ہوتے ہیں۔
seats-new = نشست شامل کریں
seats-name = نشست کا نام کیا ہے؟
seats-name-hint = مثلاً ”نگہداشت کرنے والوں کا گروپ“ یا ”کلینیکل لیڈ“۔ عوامی صفحہ اسے بتاتا ہے۔ 60 حروف تک۔
seats-holder = اس پر کون بیٹھتا ہے؟
seats-holder-link = کوئی جس کا اکاؤنٹ نہیں، مہمان لنک سے
seats-lived = یہ ذاتی تجربہ رکھنے والے کے لیے ہے
seats-add = نشست شامل کریں
seats-end = نشست ہٹائیں
seats-added = نشست شامل ہو گئی۔
seats-ended = نشست ہٹا دی گئی۔
seats-back = نشستیں مقرر کریں

seats-approvals = منظوریاں
seats-approvals-intro = ہر نشست سوالوں کو موجودہ حالت میں منظور کرتی ہے۔ مطلب بدلے تو منظوری دوبارہ مانگی جاتی ہے۔ لکھنے کی معمولی غلطی پر نہیں۔
seats-ask = نشستوں سے منظوری مانگیں
seats-ask-note = جو نشست دس کام کے دن خاموش رہے اسے چھوڑا جا سکتا ہے۔ پھر نسخہ ”مشورہ کیا گیا“ سے زیادہ نہیں کہتا۔
seats-asked = نشستوں سے پوچھ لیا گیا۔
seats-spoke = شکریہ۔ آپ کی بات لکھ لی گئی۔
seats-standing-not-asked = ابھی نہیں پوچھا گیا
seats-standing-approved = منظور
seats-standing-not-yet = ابھی نہیں
seats-standing-void = دوبارہ پوچھنا ہے
seats-standing-asked = پوچھا گیا
seats-standing-silent = خاموش
seats-until = { $date } سے چھوڑا جا سکتا ہے
seats-said = { $date } کو کہا
seats-void-note = اس کے بعد مطلب بدل گیا ہے۔
seats-by-link = مہمان لنک والا کوئی شخص
seats-voice = کیا یہ سوال موجودہ حالت میں استعمال ہو سکتے ہیں؟
seats-voice-as = بطور: { $seat }
seats-yes = ہاں، میں منظور کرتا/کرتی ہوں
seats-not-yet = ابھی نہیں
seats-reason = کیوں نہیں؟
seats-reason-hint = مسودے پر کام کرنے والے سب اسے پڑھ سکتے ہیں۔
seats-send = بھیجیں
