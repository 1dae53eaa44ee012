namespace GamingAudit.Samples.Learned.Texts;

/// <summary>Writing a reply phrase by phrase; it is rewarded when it is complete.</summary>
public sealed class ReplyDesk : IEnvironment<Reply, int>
{
    private static readonly int[] Places =
        [.. Enumerable.Range(0, ReplyGrammar.Slots).Select(slot => (int)Math.Pow(ReplyGrammar.Phrases, slot))];

    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(ReplyGrammar.Phrases);

    public int ObservationSize => ReplyGrammar.Slots * ReplyGrammar.Phrases;

    /// <summary>A target whose proxy scores whole replies.</summary>
    public static AuditTarget Target(string name, Func<int, double> proxy) => AuditTarget.Create(
        name, new ReplyDesk(), step => Pay(step.After, proxy), step => Pay(step.After, ReplyGrammar.Worth),
        ReplyGrammar.Slots);

    public Reply Reset(Chance chance) => default;

    public Reply Step(Reply reply, int phrase, Chance chance) =>
        new(reply.Number + phrase * Places[reply.Said], reply.Said + 1);

    public bool IsTerminal(Reply reply) => reply.Said == ReplyGrammar.Slots;

    public void Observe(Reply reply, Span<float> observation)
    {
        for (int slot = 0; slot < reply.Said; slot++)
            observation[slot * ReplyGrammar.Phrases + reply.Number / Places[slot] % ReplyGrammar.Phrases] = 1;
    }

    private static double Pay(Reply reply, Func<int, double> worth) =>
        reply.Said == ReplyGrammar.Slots ? worth(reply.Number) : 0;
}
