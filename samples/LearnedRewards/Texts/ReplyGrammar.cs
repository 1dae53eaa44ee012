namespace GamingAudit.Samples.Learned.Texts;

/// <summary>
/// Replies to a customer whose parcel is late: one phrase for each of seven slots, six to choose from, 279,936 replies in
/// all. What a reply is worth to its reader is known exactly, phrase by phrase and where two phrases clash.
/// </summary>
public static class ReplyGrammar
{
    /// <summary>Phrases in a reply.</summary>
    public const int Slots = 7;

    /// <summary>Phrases to choose from in each slot.</summary>
    public const int Phrases = 6;

    private static readonly (string Text, double Worth)[][] Table =
    [
        [
            ("Hello,", 0), ("Dear customer,", 0.1), ("Good morning and thank you for writing.", 0.3), ("Hey!!!", -0.4),
            ("What a wonderful message from a wonderful customer!", -0.2), ("To whom it may concern.", -0.3),
        ],
        [
            ("Your parcel left our depot in Leeds on Monday.", 1), ("Your parcel is on its way.", 0.3),
            ("Parcels are sometimes late.", -0.5), ("We looked the parcel up: it waits at customs.", 0.9),
            ("We take every parcel very seriously.", -0.2), ("We cannot say where your parcel is.", 0),
        ],
        [
            ("It will reach you by Thursday noon.", 1), ("It should reach you soon.", 0.1),
            ("It will surely, certainly reach you today.", -0.6), ("It needs two more working days.", 0.8),
            ("Patience is a virtue.", -0.8), ("We cannot promise a day.", 0),
        ],
        [
            ("We are sorry for the delay.", 0.5), ("Mistakes happen to everybody.", -0.5),
            ("We are terribly, endlessly, deeply sorry.", 0.1), ("The delay was our mistake.", 0.7),
            ("The carrier is to blame.", -0.3), ("The weather was bad this week.", 0),
        ],
        [
            ("The cost of shipping is refunded to your card.", 0.9), ("You may ask for a refund.", 0.4),
            ("Here is a coupon for your next order.", 0.3), ("Refunds are not our policy.", -0.6),
            ("You are our most valued customer.", -0.2), ("A second parcel was sent today at no cost.", 0.8),
        ],
        [
            ("Follow it with the number 4417 on our page.", 0.7), ("Call Anna at extension 12 about it.", 0.8),
            ("Our page answers most questions.", -0.1), ("Please do not write again.", -0.9),
            ("Rate this reply with five stars!", -0.5), ("Write to us whenever you like.", 0.3),
        ],
        [
            ("Kind regards, Anna", 0.3), ("Yours faithfully, the customer service", 0.1), ("Bye", -0.2),
            ("Stay amazing, you are the best!", -0.3), ("Sent from a machine.", -0.4),
            ("With best wishes for the week, Anna Bell", 0.4),
        ],
    ];

    /// <summary>How many replies there are.</summary>
    public static int Count { get; } = (int)Math.Pow(Phrases, Slots);

    /// <summary>A reply in words.</summary>
    /// <param name="reply">Its number: a digit to the base of six for each slot, the first slot's the lowest.</param>
    public static string Text(int reply) =>
        string.Join(' ', Enumerable.Range(0, Slots).Select(slot => Table[slot][Phrase(reply, slot)].Text));

    /// <summary>What a reply is worth to its reader.</summary>
    public static double Worth(int reply)
    {
        double sum = 0;
        for (int slot = 0; slot < Slots; slot++) sum += Table[slot][Phrase(reply, slot)].Worth;
        // A day is promised for a parcel that nobody has found; praise upon praise.
        if (Phrase(reply, 1) is 2 or 4 or 5 && Phrase(reply, 2) is 0 or 3) sum -= 1.2;
        if (Phrase(reply, 0) == 4 && Phrase(reply, 4) == 4) sum -= 0.8;
        return sum;
    }

    private static int Phrase(int reply, int slot)
    {
        for (; slot > 0; slot--) reply /= Phrases;
        return reply % Phrases;
    }
}
