"""Words that machine translation glues to the word before them; none that ends an ordinary derived word ("no", "ano")."""

GLUED_WORDS = frozenset(
    """in as so to of by on at is was were and or the that this these those which while who whom whose where when with
    without from for has have had will would could should can may must including included includes particularly
    especially planned proposed before during because but also thereby therefore however although though since until
    after about between against under over into then they she his her its their them there here are been being
    according

    said says say announced announces announce stated states declared declares told tells added adds warned warns
    proposed proposes rejected rejects denied denies confirmed confirms indicated indicates pointed assured insisted
    explained expressed suggested suggests agreed agrees called calls asked asks met visited visits arrived will

    que para por con sin los las del desde entre sobre como tras ante cuando donde quien quienes fue fueron sera seria
    han hay pero porque aunque segun mientras incluyendo incluida incluido hasta hacia durante

    dijo dice senalo senala anuncio anuncia afirmo afirma indico indica aseguro asegura agrego agrega declaro declara
    advirtio advierte explico explica manifesto sostuvo propuso rechazo confirmo confirma""".split()
)
