namespace GamingAudit.Engine.Adversaries.Elites;

/// <summary>Divides behaviours into niches; its ranges are those of the behaviours that it was made from.</summary>
internal sealed class BehaviourGrid
{
    // Untuned. Six numbers in six bins make more niches than a quick search has plans, of which one target fills few.
    private const int Bins = 6;
    private readonly double[] low;
    private readonly double[] high;

    public BehaviourGrid(IReadOnlyList<Behaviour> seen)
    {
        double[][] numbers = [.. seen.Select(behaviour => behaviour.Numbers.ToArray())];
        low = [.. Enumerable.Range(0, numbers[0].Length).Select(i => numbers.Min(each => each[i]))];
        high = [.. Enumerable.Range(0, numbers[0].Length).Select(i => numbers.Max(each => each[i]))];
    }

    public Niche NicheOf(Behaviour behaviour)
    {
        double[] numbers = [.. behaviour.Numbers];
        int[] bins = [.. numbers.Select((number, i) => high[i] > low[i]
            ? (int)Math.Clamp(Bins * (number - low[i]) / (high[i] - low[i]), -1, Bins)
            : Math.Sign(number - low[i]))];
        return new Niche(behaviour.Action, bins[0], bins[1], bins[2], bins[3], bins[4]);
    }
}
