namespace GamingAudit.Laboratory.Tokens;

/// <summary>
/// Saying an answer token by token. What is seen is how often each token was said, the last one, and where.
/// </summary>
internal sealed class TokenGame(TokenTask task) : IEnvironment<Prefix, int>
{
    // A short answer is shown whole, token by token; of a long one counts and the last token are enough.
    private readonly bool showsAll = task.Length * task.Tokens <= 64;

    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(task.Tokens);

    public int ObservationSize => showsAll ? task.Length * task.Tokens : 2 * task.Tokens + 1;

    public Prefix Reset(Chance chance) => default;

    public Prefix Step(Prefix said, int token, Chance chance) => said.With(token);

    public bool IsTerminal(Prefix said) => said.Length == task.Length;

    public void Observe(Prefix said, Span<float> observation)
    {
        Span<int> tokens = stackalloc int[Prefix.Capacity];
        said.Spell(tokens);
        for (int i = 0; i < said.Length; i++)
        {
            if (showsAll) observation[i * task.Tokens + tokens[i]] = 1;
            else observation[tokens[i]] += 1;
        }
        if (showsAll) return;
        if (said.Length > 0) observation[task.Tokens + said.Last] = 1;
        observation[^1] = (float)said.Length / task.Length;
    }

    /// <summary>A target of it: an answer is paid when it is complete, and a KL penalty token by token.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="beta">The weight of the reference's log chances; read at every step, so that it may change.</param>
    public MarkovTarget<Prefix, int> Target(string name, Func<double> beta) => AuditTarget.Create(
        name, this, proxy: step => Pay(step, task.Proxy) + Penalty(step, beta()), truth: step => Pay(step, task.Gold),
        horizon: task.Length);

    private double Pay(Transition<Prefix, int> step, Func<int[], double> worth)
    {
        if (step.After.Length < task.Length) return 0;
        var tokens = new int[task.Length];
        step.After.Spell(tokens);
        return worth(tokens);
    }

    private double Penalty(Transition<Prefix, int> step, double beta) =>
        beta == 0 ? 0 : beta * Math.Log(task.NextToken(step.Before.Last)[step.Action]);
}
