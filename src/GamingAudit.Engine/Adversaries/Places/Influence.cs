using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>
/// Which fields of a state matter to what an agent can bring about: the cone of influence. Of states that were visited
/// the same step is drawn again, with another action or with one field taken from another state; of states that are
/// unusual also the step that led to them, since what one action in a thousand does no other would show. A field
/// matters where the reward, the end or what is legal depends on it, where actions change it and something depends on
/// it, and where another field that matters does.
/// </summary>
/// <remarks>The same chance is drawn only where both steps drew alike; other pairs say nothing of noise.</remarks>
internal sealed class Influence<TState, TAction>(
    DecisionProcess<TState, TAction> process, StateFields<TState> fields, Func<TState, Chance, TAction> draw,
    ulong seed) where TState : notnull
{
    // Untuned. So many steps ask about a step of each of many states; what one action in fifty does, or one state in
    // fifty shows, is met.
    private const int Most = 4096;
    private const int MostStates = 1024;
    private const int LeastStates = 24;
    // Of a field that takes few values so many states of each are asked, however seldom it takes them, and each value
    // is as often put in the place of another.
    private const int MostValues = 24;
    private const int OfEachValue = 4;
    // Untuned. Of a count that matters up to a value only, so many steps with two from there on came out alike, and
    // half of its values at least are from there on.
    private const int LeastAlike = 24;
    private const int LeastBeyond = 2;
    private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
    private readonly int count = fields.Count;
    private readonly bool[] isPaid = new bool[fields.Count];
    private readonly bool[] isControlled = new bool[fields.Count];
    private readonly bool[,] leadsTo = new bool[fields.Count, fields.Count];
    private readonly double[] differsAt = [.. Enumerable.Repeat(double.NegativeInfinity, fields.Count)];
    private readonly List<double>[] alikeAt = [.. Enumerable.Range(0, fields.Count).Select(_ => new List<double>())];

    /// <summary>Steps that it took.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// Whole numbers that matter up to a value only, with that value: of it and of greater ones a step makes the same,
    /// and changes them alike. What is counted on and on is told apart no further.
    /// </summary>
    public IReadOnlyDictionary<int, double> Ends { get; private set; } = new Dictionary<int, double>();

    /// <summary>The fields that matter, in their order.</summary>
    public IReadOnlyList<int> Find(IReadOnlyList<Arrival<TState, TAction>> visited)
    {
        Arrival<TState, TAction>[] open = [.. visited.Where(arrival => !dynamics.IsTerminal(arrival.State))];
        Arrival<TState, TAction>[][][] values =
            [.. Enumerable.Range(0, count).Select(field => ByValue(open, field))];
        Arrival<TState, TAction>[] unusual =
            [.. values.SelectMany(groups => groups).SelectMany(group => group).DistinctBy(arrival => arrival.State)];
        int asked = Math.Clamp(Most / (count + 2) - 2 * unusual.Length, LeastStates, MostStates);
        int every = Math.Max(1, open.Length / asked);
        var choosing = new SamplingChance(seed);
        ulong number = 0;
        foreach (Arrival<TState, TAction> arrival in open.Where((_, i) => i % every == 0).Concat(unusual))
            Ask(arrival.State, draw(arrival.State, choosing), Other, number++, choosing);
        foreach (Arrival<TState, TAction> arrival in unusual)
            if (!arrival.IsStart) Ask(arrival.Before, arrival.Action, Other, number++, choosing);
        bool[] matters = [.. Enumerable.Range(0, count).Select(
            field => isPaid[field] || (isControlled[field] && Leads(field)))];
        while (Enumerable.Range(0, count).FirstOrDefault(field => !matters[field] && LeadsToAny(field, matters), -1)
            is >= 0 and var further)
            matters[further] = true;
        Ends = Enumerable.Range(0, count)
            .Where(field => matters[field] && fields.IsCount(field) && HasEnd(field, open))
            .ToDictionary(field => field, field => differsAt[field] + 1);
        return [.. Enumerable.Range(0, count).Where(field => matters[field])];

        TState Other(int field, Chance chance) => Donor(open, values[field], chance).State;
    }

    private bool HasEnd(int field, Arrival<TState, TAction>[] open)
    {
        double last = differsAt[field];
        if (double.IsInfinity(last) || alikeAt[field].Count(least => least > last) < LeastAlike) return false;
        double[] values = [.. open.Select(arrival => fields.Read(arrival.State, field)).Distinct()];
        int beyond = values.Count(value => value > last);
        return beyond >= LeastBeyond && 2 * beyond >= values.Length;
    }

    // A few states of each value; none where there are many.
    private Arrival<TState, TAction>[][] ByValue(Arrival<TState, TAction>[] open, int field)
    {
        IGrouping<double, Arrival<TState, TAction>>[] groups =
            [.. open.GroupBy(arrival => fields.Read(arrival.State, field)).Take(MostValues + 1)];
        return groups.Length > MostValues ? [] : [.. groups.Select(group => group.Take(OfEachValue).ToArray())];
    }

    private static Arrival<TState, TAction> Donor(
        Arrival<TState, TAction>[] open, Arrival<TState, TAction>[][] values, Chance chance)
    {
        if (values.Length == 0) return open[chance.Below(open.Length)];
        Arrival<TState, TAction>[] group = values[chance.Below(values.Length)];
        return group[chance.Below(group.Length)];
    }

    private void Ask(
        TState state, TAction action, Func<int, Chance, TState> other, ulong number, Chance choosing)
    {
        Outcome usual = Step(state, action, number);
        Outcome steered = Step(state, draw(state, choosing), number);
        if (usual.DrewAs(steered))
            for (int field = 0; field < count; field++)
                isControlled[field] |= Differ(usual, steered, field);
        for (int field = 0; field < count; field++)
        {
            TState donor = other(field, choosing);
            if (fields.Read(state, field) == fields.Read(donor, field)) continue;
            double own = fields.Read(state, field), others = fields.Read(donor, field);
            bool isAlike = false;
            try
            {
                TState changed = fields.With(state, field, donor);
                bool isOther = dynamics.IsTerminal(changed) || !SameMask(state, changed);
                isPaid[field] |= isOther;
                Outcome outcome = Step(changed, action, number);
                isAlike = !isOther && Compare(field, usual, outcome)
                    && fields.Read(outcome.After, field) - others == fields.Read(usual.After, field) - own;
            }
            catch (FaultException)
            {
                // No state that the dynamics make: the two fields belong together.
                isPaid[field] = true;
            }
            if (isAlike) alikeAt[field].Add(Math.Min(own, others));
            else differsAt[field] = Math.Max(differsAt[field], Math.Min(own, others));
        }
    }

    // Whether all but the field itself came out alike.
    private bool Compare(int field, Outcome usual, Outcome changed)
    {
        bool drewAlike = usual.DrewAs(changed);
        bool isOther = usual.Reward != changed.Reward || usual.IsEnd != changed.IsEnd || !drewAlike;
        isPaid[field] |= isOther;
        if (!drewAlike) return false;
        for (int other = 0; other < count; other++)
        {
            bool differs = Differ(usual, changed, other);
            leadsTo[field, other] |= differs;
            isOther |= differs && other != field;
        }
        return !isOther;
    }

    private bool Leads(int field) => Enumerable.Range(0, count).Any(other => leadsTo[field, other]);

    private bool LeadsToAny(int field, bool[] matters) =>
        Enumerable.Range(0, count).Any(other => other != field && matters[other] && leadsTo[field, other]);

    private bool Differ(Outcome one, Outcome other, int field) =>
        fields.Read(one.After, field) != fields.Read(other.After, field);

    private bool SameMask(TState one, TState other)
    {
        if (!dynamics.HasMask) return true;
        bool[] legal = new bool[dynamics.Actions.MaskLength], changed = new bool[legal.Length];
        dynamics.Mask(one, legal);
        dynamics.Mask(other, changed);
        return legal.AsSpan().SequenceEqual(changed);
    }

    private Outcome Step(TState state, TAction action, ulong number)
    {
        Steps++;
        var recording = new RecordingChance(new SamplingChance(seed, number));
        TState after = dynamics.Step(state, action, recording);
        return new Outcome(
            after, process.Reward(new Transition<TState, TAction>(state, action, after)), dynamics.IsTerminal(after),
            [.. recording.Draws]);
    }

    private sealed record Outcome(TState After, double Reward, bool IsEnd, IReadOnlyList<double> Draws)
    {
        public bool DrewAs(Outcome other) => Draws.SequenceEqual(other.Draws);
    }
}
