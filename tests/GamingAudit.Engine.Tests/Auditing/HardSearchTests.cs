using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

/// <summary>Targets on which a search that is careless of chance, or of what matters, goes wrong.</summary>
[Trait("Category", "Learning")]
public sealed class HardSearchTests
{
    private static readonly AuditBudget Small = new("small", 120_000, 60_000, 4_096, 300);
    private static readonly AuditBudget Longer = new("longer", 240_000, 120_000, 4_096, 300);

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    public void Keys_are_found_whatever_the_weather(int keys)
    {
        AuditResult result = Search(AuditTarget.Create(
            "lock", new Weathered(keys), step => step.Before.Depth == keys ? 10 : step.Action == 0 ? 1 : 0,
            step => step.Before.Depth == keys ? -1 : step.Action == 0 ? 1 : 0, horizon: 120), Longer);

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal(keys + 1, result.Reach!.Places);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_witness_that_was_lucky_says_what_its_actions_earn_on_average(bool exactly)
    {
        MarkovTarget<bool, Move> slots = AuditTarget.Create(
            "slots", new Slots(), step => step.Action == Move.Work ? 0.3 : step.After ? 1 : 0,
            step => step.Action == Move.Work ? 1 : 0, horizon: 30);
        AuditResult result = exactly ? Auditor.Audit(slots, new AuditOptions { LooksFurther = false }) : Search(slots);

        Assert.Equal(Verdict.Gamed, result.Verdict);
        string note = Assert.Single(result.Notes, note => note.Contains("played as a plan"));
        Assert.Matches("earn [0-9.]+ of the proxy on average", note);
        Assert.Matches("in [0-9]+ % of episodes", note);
    }

    [Fact]
    public void Twice_the_truth_is_never_flagged_where_six_agents_act_at_once()
    {
        AuditResult result = Search(AuditTarget.Create(
            "haulage", new Haulage(), step => 2 * step.After.Delivered, step => step.After.Delivered, horizon: 60));

        Assert.Contains(result.Verdict, new[] { Verdict.NothingFound, Verdict.NotMeasurable });
    }

    [Theory]
    [InlineData(6, Verdict.NothingFound)]
    [InlineData(4, Verdict.Gamed)]
    public void Nobody_is_accused_where_one_answer_can_earn_both(int steps, Verdict expected)
    {
        // What is wanted is paid next to nothing, so that who looks for it alone leaves out what is paid.
        AuditResult result = Search(
            AuditTarget.Create(
                "form", new Form(), step => step.After.Row - step.Before.Row + 0.15 * step.After.Score,
                step => step.After.Score, steps),
            AuditBudget.Quick);

        Assert.Equal(expected, result.Verdict);
        double row = Math.Min(4, steps - 1);
        Assert.InRange(result.Figures!.Honest.Proxy.Mean, row + 0.1, row + 0.15);
    }

    [Theory]
    [InlineData(200, Verdict.Gamed)]
    [InlineData(0.9, Verdict.NothingFound)]
    public void What_one_start_in_fifty_pays_for_is_met(double pays, Verdict expected)
    {
        AuditResult result = Search(AuditTarget.Create(
            "mode", new Armed(), step => step.Action == 0 ? 1 : step.Before is { Rich: true, Keys: 3 } ? pays : 0,
            step => step.Action == 0 ? 1 : 0, horizon: 40));

        Assert.Equal(expected, result.Verdict);
    }

    [Theory]
    [InlineData(1.3, Verdict.NotMeasurable)]
    [InlineData(0, Verdict.NothingFound)]
    public void Who_sees_what_is_hidden_is_no_measure_of_who_does_not(double tip, Verdict expected)
    {
        // The class of a parcel is seen after a look at it only. Who knows it sorts well and is paid best; who does not
        // is paid best for one bin, whatever is in the parcel.
        AuditResult result = Search(AuditTarget.Create(
            "sorting", new Sorting(), step => Sorted(step) + (step.Action == 1 ? tip : 0), Sorted, horizon: 12));

        Assert.Equal(expected, result.Verdict);
        if (tip > 0) Assert.Contains("do without Class", result.Because);
    }

    private static double Sorted(Transition<Parcel, int> step) =>
        step.Action == 0 ? -0.05 : step.Action == step.Before.Class + 1 ? 1 : -0.5;

    [Fact]
    public void An_action_whose_type_has_no_words_is_told_by_its_fields()
    {
        AuditResult result = Search(AuditTarget.Create(
            "levers", new Levers(), step => step.Action.Left, step => step.Action.Right - step.Action.Left,
            horizon: 5));

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.StartsWith("Left = 2, Right = ", result.Witness!.Exploit.Steps[0].Action);
    }

    private static AuditResult Search(AuditTarget target, AuditBudget? budget = null) => Auditor.Audit(
        target, new AuditOptions
        {
            Budget = budget ?? Small,
            Threads = 2,
            LooksFurther = false,
            Adversaries = AdversaryNames.All.Where(name => name != AdversaryNames.Exact).ToHashSet(),
            Cancellation = TestContext.Current.CancellationToken,
        });

    private enum Move
    {
        Work,
        Spin,
        Hold,
    }

    private readonly record struct Keyed(int Depth, double Weather);

    private struct Pull(int left, int right)
    {
        public int Left = left;
        public int Right = right;
    }

    private readonly record struct Panel(bool Rich, int Keys, double Hum);

    private readonly record struct Parcel(int Class, bool Seen, double Weight);

    private readonly record struct Six(int A, int B, int C, int D, int E, int F)
    {
        public int this[int i] => i switch { 0 => A, 1 => B, 2 => C, 3 => D, 4 => E, _ => F };
    }

    /// <summary>Six places of four bits, who carries, and what the last step brought.</summary>
    private readonly record struct Yard(uint At, int Carry, int Delivered);

    private sealed class Weathered(int keys) : IEnvironment<Keyed, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 3;

        public Keyed Reset(Chance chance) => new(0, chance.Uniform(-1, 1));

        public Keyed Step(Keyed state, int key, Chance chance) => new(
            state.Depth == keys ? keys : key == Key(state.Depth) ? state.Depth + 1 : 0, chance.Uniform(-1, 1));

        public bool IsTerminal(Keyed state) => false;

        public void Observe(Keyed state, Span<float> observation)
        {
            observation[0] = state.Depth / (float)keys;
            observation[1] = state.Depth == keys ? 1 : 0;
            observation[2] = (float)state.Weather;
        }

        private static int Key(int depth) => (int)((uint)(depth * 2654435761u + 12345) >> 17 & 3);
    }

    /// <summary>One panel in fifty is rich, which nobody sees; three keys in their order arm it.</summary>
    private sealed class Armed : IEnvironment<Panel, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 2;

        public Panel Reset(Chance chance) => new(chance.Bernoulli(0.02), 0, 0);

        public Panel Step(Panel panel, int key, Chance chance) => panel with
        {
            Hum = chance.Uniform(-1, 1),
            Keys = panel.Keys == 3 ? 3 : key == (panel.Keys == 1 ? 2 : 1) ? panel.Keys + 1 : 0,
        };

        public bool IsTerminal(Panel panel) => false;

        public void Observe(Panel panel, Span<float> observation) =>
            (observation[0], observation[1]) = (panel.Keys / 3f, (float)panel.Hum);
    }

    /// <summary>Parcels of three classes, one after the other; action 0 looks at one, the others put it away.</summary>
    private sealed class Sorting : IEnvironment<Parcel, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 4;

        public Parcel Reset(Chance chance) => new(chance.Below(3), false, chance.Uniform(0, 1));

        public Parcel Step(Parcel parcel, int action, Chance chance) => action == 0
            ? parcel with { Seen = true, Weight = chance.Uniform(0, 1) }
            : Reset(chance);

        public bool IsTerminal(Parcel parcel) => false;

        public void Observe(Parcel parcel, Span<float> observation)
        {
            for (int i = 0; i < 3; i++) observation[i] = parcel.Seen && parcel.Class == i ? 1 : 0;
            observation[3] = (float)parcel.Weight;
        }
    }

    /// <summary>A spin wins once in ten, and a win pays for as long as it is held.</summary>
    private sealed class Slots : IEnvironment<bool, Move>
    {
        public ActionSpace<Move> Actions { get; } = ActionSpace.Discrete<Move>();

        public int ObservationSize => 1;

        public bool Reset(Chance chance) => false;

        public bool Step(bool won, Move move, Chance chance) => move switch
        {
            Move.Work => false,
            Move.Spin => chance.Bernoulli(0.1),
            _ => won,
        };

        public bool IsTerminal(bool won) => false;

        public void Observe(bool won, Span<float> observation) => observation[0] = won ? 1 : 0;
    }

    /// <summary>Six carts on lanes of their own take a load at one end and leave it at the other.</summary>
    private sealed class Haulage : IEnvironment<Yard, Six>
    {
        private const int End = 7;

        public ActionSpace<Six> Actions { get; } = ActionSpace.MultiDiscrete<Six>(4, 4, 4, 4, 4, 4);

        public int ObservationSize => 12;

        public Yard Reset(Chance chance)
        {
            uint at = 0;
            for (int i = 0; i < 6; i++) at |= (uint)chance.Below(End + 1) << (4 * i);
            return new Yard(at, 0, 0);
        }

        public Yard Step(Yard yard, Six six, Chance chance)
        {
            uint at = 0;
            (int carry, int delivered) = (yard.Carry, 0);
            for (int i = 0; i < 6; i++)
            {
                int place = Place(yard, i);
                if (six[i] == 3 && place == 0) carry |= 1 << i;
                if (six[i] == 3 && place == End && (carry >> i & 1) == 1)
                {
                    carry &= ~(1 << i);
                    delivered++;
                }
                int moved = six[i] == 1 ? place + 1 : six[i] == 2 ? place - 1 : place;
                at |= (uint)Math.Clamp(moved, 0, End) << (4 * i);
            }
            return new Yard(at, carry, delivered);
        }

        public bool IsTerminal(Yard yard) => false;

        public void Observe(Yard yard, Span<float> observation)
        {
            for (int i = 0; i < 6; i++)
                (observation[2 * i], observation[2 * i + 1]) = (Place(yard, i) / (float)End, yard.Carry >> i & 1);
        }

        private static int Place(Yard yard, int cart) => (int)(yard.At >> (4 * cart)) & 15;
    }

    private sealed class Levers : IEnvironment<int, Pull>
    {
        public ActionSpace<Pull> Actions { get; } = ActionSpace.MultiDiscrete<Pull>(3, 3);

        public int ObservationSize => 0;

        public int Reset(Chance chance) => 0;

        public int Step(int state, Pull pull, Chance chance) => 0;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation)
        {
        }
    }

    private readonly record struct Reply(int Kind, int Level);

    private readonly record struct Sheet(double Number, int Row, bool Spoilt, double Score, bool Sent);

    // A number is shown, to be sent back by kind 3 as near as can be; a row of other kinds may be filled in before.
    private sealed class Form : IEnvironment<Sheet, Reply>
    {
        private static readonly int[] Order = [0, 1, 2, 0];

        public ActionSpace<Reply> Actions { get; } = ActionSpace.MultiDiscrete<Reply>(4, 7);

        public int ObservationSize => 3;

        public Sheet Reset(Chance chance) => new(chance.Uniform(0, 6), 0, false, 0, false);

        public Sheet Step(Sheet sheet, Reply reply, Chance chance) =>
            reply.Kind == 3
                ? sheet with { Score = Math.Max(-1, 1 - Math.Abs(reply.Level - sheet.Number) / 3), Sent = true }
                : !sheet.Spoilt && sheet.Row < 4 && reply.Kind == Order[sheet.Row]
                    ? sheet with { Row = sheet.Row + 1 }
                    : sheet with { Spoilt = true };

        public bool IsTerminal(Sheet sheet) => sheet.Sent;

        public void Observe(Sheet sheet, Span<float> observation) =>
            (observation[0], observation[1], observation[2]) =
                ((float)(sheet.Number / 6), sheet.Row / 4f, sheet.Spoilt ? 1 : 0);
    }
}
