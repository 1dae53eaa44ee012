namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Draws as another chance does, in two strata: first episodes in which no rare outcome comes about, then, for each
/// that passed some over, one that takes one of them. What either returns counts with the probability of its kind, so
/// that the sum is right on average and an outcome that hardly any episode would show has its part in every one.
/// </summary>
/// <remarks>
/// Stratified sampling (Cochran 1977, "Sampling Techniques", chapter 5): the strata are whether a rare outcome is drawn
/// and, if so, which is the first; what follows it is drawn as it is.
/// </remarks>
/// <param name="inner">What draws.</param>
/// <param name="seed">Decides which of the outcomes that were passed over is taken.</param>
internal sealed class RareChance(SamplingChance inner, ulong seed) : Chance
{
    /// <summary>
    /// Of what is less likely than this the first few episodes of a short game see nothing, and the few hundred that a
    /// selection plays say little of what it is worth.
    /// </summary>
    public const double Rare = 5e-3;

    /// <summary>
    /// The same of a start: there is one an episode, so that a first comparison of 32 episodes meets what is less
    /// likely three times at most, on average.
    /// </summary>
    public const double RareStart = 0.1;
    // Where rare outcomes come about as often as others, as each of many numbers does, there is nothing to be missed.
    private const double MostOfAll = 0.5;
    private readonly SamplingChance choosing = new(seed);
    private (int Step, int Draw, int Outcome) chosen;
    private bool takes;
    private int step;
    private int draw;

    /// <summary>The probability that no rare outcome came about so far.</summary>
    public double Common { get; private set; }

    /// <summary>The probability of all rare outcomes that were passed over.</summary>
    public double Passed { get; private set; }

    /// <summary>True once a rare outcome was taken.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Begins an episode without rare outcomes.</summary>
    public void Begin(ulong episode)
    {
        choosing.Rekey(seed, episode, 0);
        (Common, Passed, IsTaken, takes, step, draw) = (1, 0, false, false, 0, 0);
    }

    /// <summary>Begins the same episode once more, which takes one of the outcomes that were passed over.</summary>
    public void Again() => (IsTaken, takes, step, draw) = (false, true, 0, 0);

    /// <summary>Begins a step.</summary>
    public void BeginStep() => (step, draw) = (step + 1, 0);

    public override double Uniform(double low, double high)
    {
        draw++;
        return inner.Uniform(low, high);
    }

    public override double Normal(double mean, double deviation)
    {
        draw++;
        return inner.Normal(mean, deviation);
    }

    protected override int PickBelow(int count)
    {
        draw++;
        return inner.Below(count);
    }

    protected override int ChooseAmong(ReadOnlySpan<double> weights)
    {
        int at = draw++;
        int drawn = inner.Choose(weights);
        if (IsTaken) return drawn;
        double total = 0, rare = 0;
        foreach (double weight in weights) total += weight;
        double least = (step == 0 ? RareStart : Rare) * total;
        foreach (double weight in weights)
            if (weight < least) rare += weight;
        if (rare == 0 || rare > MostOfAll * total) return drawn;
        if (takes && chosen.Step == step && chosen.Draw == at)
        {
            IsTaken = true;
            return chosen.Outcome;
        }
        if (!takes) PassOver(weights, total, least, at);
        if (weights[drawn] >= least) return drawn;
        double[] common = [.. weights];
        for (int i = 0; i < common.Length; i++)
            if (common[i] < least) common[i] = 0;
        return inner.Choose(common);
    }

    // Each outcome is the chosen one with a chance in proportion to its probability (Chao 1982, "A general purpose
    // unequal probability sampling plan").
    private void PassOver(ReadOnlySpan<double> weights, double total, double least, int at)
    {
        double here = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0 || weights[i] >= least) continue;
            double probability = weights[i] / total;
            here += probability;
            Passed += Common * probability;
            if (choosing.Uniform(0, Passed) < Common * probability) chosen = (step, at, i);
        }
        Common *= 1 - here;
    }
}
