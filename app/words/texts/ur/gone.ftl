# checked: no
# A question or page of a draft that somebody took out while another had it open.

gone-title = مسودے کا یہ حصہ نکال دیا گیا ہے
gone-back = اسے واپس لانے کے لیے تبدیلی کو کالعدم کریں، یا اسے دوبارہ شامل کریں۔
gone-yours = جو آپ نے لکھا
gone-kept = یہ مسودے میں محفوظ نہیں ہوا، اور یہاں رکھا ہے تاکہ آپ اسے نقل کر سکیں۔
gone-draft = مسودے پر جائیں
