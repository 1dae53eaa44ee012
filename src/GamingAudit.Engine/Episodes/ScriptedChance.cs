namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Answers with scripted draws as long as they are possible, and with the likeliest outcome where they are not or
/// where there is no script; keeps what it answered.
/// </summary>
internal sealed class ScriptedChance : Chance
{
    private readonly List<double> draws = [];
    private IReadOnlyList<double> script = [];

    /// <summary>What was answered since the script was loaded, as a recording has it.</summary>
    public IReadOnlyList<double> Draws => draws;

    /// <summary>Answers so far, of all scripts, that were not the likeliest.</summary>
    public int Surprises { get; private set; }

    public void Load(IReadOnlyList<double> scripted)
    {
        script = scripted;
        draws.Clear();
    }

    public override double Uniform(double low, double high) =>
        Keep(Scripted is { } draw && draw >= low && draw <= high ? draw : (low + high) / 2);

    public override double Normal(double mean, double deviation)
    {
        double draw = Scripted ?? mean;
        if (draw != mean) Surprises++;
        return Keep(draw);
    }

    protected override int ChooseAmong(ReadOnlySpan<double> weights)
    {
        int likeliest = 0;
        for (int i = 1; i < weights.Length; i++)
            if (weights[i] > weights[likeliest]) likeliest = i;
        int index = Index(weights.Length) is { } draw && weights[draw] > 0 ? draw : likeliest;
        if (weights[index] < weights[likeliest]) Surprises++;
        return (int)Keep(index);
    }

    protected override int PickBelow(int count) => (int)Keep(Index(count) ?? 0);

    private double? Scripted => draws.Count < script.Count ? script[draws.Count] : null;

    private int? Index(int count) =>
        Scripted is { } draw && draw >= 0 && draw < count && draw == Math.Floor(draw) ? (int)draw : null;

    private double Keep(double draw)
    {
        draws.Add(draw);
        return draw;
    }
}
