# checked: no

## ریکارڈ کس نے دیکھا۔

trail-title = یہ ریکارڈ کس نے دیکھا
trail-of = { $name }
trail-intro = ہر نظر اور ہر تبدیلی، نئی پہلے۔ وہ شخص یہ فہرست مانگ سکتا ہے۔ جب آپ جان لیں کہ وہ کون ہیں تو ان کے لیے پرنٹ کریں۔
trail-when = کب
trail-who = کس نے
trail-what = کیا
trail-patient = وہ شخص خود
trail-system = Matters، خود بخود
trail-older = پرانے دکھائیں
