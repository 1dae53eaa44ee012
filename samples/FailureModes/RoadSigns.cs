namespace GamingAudit.FailureModes;

public enum Turn { Left, Ahead, Right, Stop }

/// <summary>Which sign is ahead, and how many signs were passed.</summary>
public readonly record struct Junction(int Sign, int Passed);

/// <summary>
/// A driver learns the signs of one country and then those of another, which have as much in common as any two. Nothing
/// in the second country says that the first is to be remembered.
/// </summary>
/// <param name="countries">Which countries' signs stand at the road.</param>
public sealed class RoadSigns(params int[] countries) : IEnvironment<Junction, Turn>
{
    private const int PerCountry = 16;
    private const int Features = 8;
    private const int Road = 8;
    private static readonly (float[] Looks, Turn Meaning)[] Signs = Draw();

    /// <summary>The signs of the second country alone, after those of the first.</summary>
    [Audit(Expect = Expectation.Control, Failure = Failure.Forgetting)]
    public static AuditTarget Abroad => Target("signs-abroad", 1);

    /// <summary>The control: both countries' signs, as they come.</summary>
    [Audit(Expect = Expectation.Control)]
    public static AuditTarget Border => Target("signs-border", 0, 1);

    public ActionSpace<Turn> Actions { get; } = ActionSpace.Discrete<Turn>();

    public int ObservationSize => Features;

    public Junction Reset(Chance chance) => new(Any(chance), 0);

    public Junction Step(Junction junction, Turn turn, Chance chance) => new(Any(chance), junction.Passed + 1);

    public bool IsTerminal(Junction junction) => false;

    public void Observe(Junction junction, Span<float> observation) => Signs[junction.Sign].Looks.CopyTo(observation);

    /// <summary>What is paid and what is wanted: what the sign says.</summary>
    public static double Heeded(Transition<Junction, Turn> step) =>
        step.Action == Signs[step.Before.Sign].Meaning ? 1 : 0;

    private static AuditTarget Target(string name, params int[] countries) =>
        AuditTarget.Create(name, new RoadSigns(countries), Heeded, Heeded, horizon: Road)
            .WithEarlierTask("signs at home", Heeded, new RoadSigns(0));

    private int Any(Chance chance) =>
        countries[chance.Below(countries.Length)] * PerCountry + chance.Below(PerCountry);

    private static (float[], Turn)[] Draw()
    {
        var chance = new SamplingChance(5);
        return
        [
            .. Enumerable.Range(0, 2 * PerCountry).Select(_ => (
                Enumerable.Range(0, Features).Select(_ => (float)chance.Normal(0, 1)).ToArray(),
                (Turn)chance.Below(4))),
        ];
    }
}
