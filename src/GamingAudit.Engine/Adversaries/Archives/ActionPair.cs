namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>What is known of an action in a state: how often it was tried, what it paid and where it led.</summary>
internal sealed class ActionPair
{
    private readonly List<(int State, int Count)> outcomes = [];
    private double sum;

    public int Tries { get; private set; }

    /// <summary>How many states it led to.</summary>
    public int Outcomes => outcomes.Count;

    /// <summary>True where chance has no part in it, so that it need not be tried again.</summary>
    public bool IsCertain { get; private set; }

    public void Add(int after, double reward, bool drew)
    {
        Tries++;
        sum += reward;
        IsCertain = !drew;
        int known = outcomes.FindIndex(outcome => outcome.State == after);
        if (known < 0) outcomes.Add((after, 1));
        else outcomes[known] = (after, outcomes[known].Count + 1);
    }

    /// <summary>
    /// The mean of the reward and of what follows it, less its standard error: few tries flatter the best of many.
    /// </summary>
    public double Value(ReadOnlySpan<double> next, double discount)
    {
        double mean = 0, squares = 0;
        foreach ((int state, int count) in outcomes)
        {
            mean += count * next[state];
            squares += count * next[state] * next[state];
        }
        mean /= Tries;
        double variance = IsCertain ? 0 : Math.Max(0, squares / Tries - mean * mean);
        return sum / Tries + discount * (mean - Math.Sqrt(variance / Tries));
    }
}
