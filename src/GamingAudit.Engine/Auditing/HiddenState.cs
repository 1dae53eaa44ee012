using System.Reflection;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Looks for a part of the state that an observation hides although it matters: of two states that were visited after
/// as many steps and that look most alike, one takes a field from the other; where it still looks as before and the
/// same actions and chance now lead elsewhere, an agent without a memory cannot know what it has to know. What is drawn
/// anew at every step, whatever was before, no memory could know either.
/// </summary>
internal sealed class HiddenState<TState, TAction>(AuditContext<TState, TAction> context) where TState : notnull
{
    // Untuned. So many episodes show the fields that vary; steps are spread over the horizon.
    private const int Episodes = 32;
    private const int MostSteps = 200;
    private const int Moments = 8;
    private const double Noise = 0.1;
    // A field that follows from what is seen is nearly the same wherever the same is seen.
    private const double LeastVariation = 0.2;
    // Untuned: of so many steps that began with different values, each led to the same one by the same chance.
    private const int StepsToForget = 16;
    private static readonly MethodInfo Clone =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly FieldInfo[] Fields = [.. typeof(TState)
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(field => !typeof(TState).IsPrimitive
            && (field.FieldType.IsEnum || field.FieldType == typeof(bool) || field.FieldType == typeof(int)
                || field.FieldType == typeof(byte)))];
    private readonly GuardedDynamics<TState, TAction> dynamics = context.Target.Dynamics;
    private readonly RandomActions<TState, TAction> random = new(context.Target.Dynamics);
    private readonly ulong seed = AuditStreams.HiddenState(context.Seed);
    private long steps;

    /// <summary>True to look at what is seldom so as well.</summary>
    public bool CountsRare { get; init; }

    /// <summary>Such a part; null where none was seen.</summary>
    /// <param name="policies">Who plays, a little noisily; one with a memory does not.</param>
    public HiddenPart? Find(IEnumerable<Candidate<TState, TAction>> policies)
    {
        if (!dynamics.StatesAreValues || Fields.Length == 0) return null;
        try
        {
            return policies.Where(candidate => candidate.Trained is not { HasMemory: true })
                .Select(candidate => Find(random.Noisy(candidate.Policy, Noise)))
                .FirstOrDefault(part => part is not null);
        }
        finally
        {
            Count();
        }
    }

    /// <summary>
    /// States that a policy visits, a little noisily, and how they might be as well; the last first, which little
    /// follows.
    /// </summary>
    public IEnumerable<Twin<TState>> Twins(HiddenPart part, Policy<TState, TAction> policy)
    {
        Policy<TState, TAction> noisy = random.Noisy(policy, Noise);
        try
        {
            foreach ((Seen one, Seen nearest) in Pairs(Visit(noisy).AsEnumerable().Reverse()))
                if (!Equals(part.Field.GetValue(one.State), part.Field.GetValue(nearest.State))
                    && LooksTheSame(one, part.Field, nearest.State, out TState changed)
                    && LeadsElsewhere(one, changed, noisy))
                    yield return new Twin<TState>(one.State, changed, one.Step);
        }
        finally
        {
            Count();
        }
    }

    private void Count()
    {
        context.Meter.Add(steps);
        steps = 0;
    }

    private HiddenPart? Find(Policy<TState, TAction> policy)
    {
        List<Seen>[] moments = Visit(policy);
        return Fields.FirstOrDefault(field => IsHidden(field, moments, policy)) is { } hidden
            ? new HiddenPart(hidden)
            : null;
    }

    private List<Seen>[] Visit(Policy<TState, TAction> policy)
    {
        int most = Math.Min(dynamics.Horizon, MostSteps);
        int every = Math.Max(1, most / Moments);
        List<Seen>[] moments = [.. Enumerable.Range(0, most / every + 1).Select(_ => new List<Seen>())];
        for (ulong number = 0; number < Episodes; number++)
        {
            var episode = new StreamedEpisode<TState, TAction>(
                dynamics, seed, context.Cancellation, CountsRare);
            episode.Begin(number);
            do
            {
                Transition<TState, TAction>? before = null;
                while (!episode.IsOver && episode.Steps < most)
                {
                    if (episode.Steps % every == 0)
                        moments[episode.Steps / every].Add(new Seen(
                            episode.Cursor.State, Look(episode.Cursor.State), episode.Steps, before));
                    before = episode.Step(policy);
                    steps++;
                }
            }
            while (episode.BeginRare());
        }
        return moments;
    }

    private bool IsHidden(FieldInfo field, List<Seen>[] moments, Policy<TState, TAction> policy)
    {
        (int pairs, int differ, int matter) = (0, 0, 0);
        foreach ((Seen one, Seen nearest) in Pairs(moments))
        {
            pairs++;
            if (Equals(field.GetValue(one.State), field.GetValue(nearest.State))) continue;
            differ++;
            if (matter < 2 && LooksTheSame(one, field, nearest.State, out TState changed)
                && LeadsElsewhere(one, changed, policy))
                matter++;
        }
        return matter == 2 && differ >= LeastVariation * pairs && !IsDrawnAnew(field, moments);
    }

    // Each state beside the one of the same moment that looks most like it.
    private static IEnumerable<(Seen One, Seen Nearest)> Pairs(IEnumerable<List<Seen>> moments) => moments
        .Where(seen => seen.Count > 1)
        .SelectMany(seen => seen.Select(
            one => (one, seen.Where(other => other != one).MinBy(other => Distance(one, other))!)));

    private bool IsDrawnAnew(FieldInfo field, List<Seen>[] moments)
    {
        Transition<TState, TAction>[] taken =
            [.. moments.SelectMany(seen => seen).Where(seen => seen.By is not null).Select(seen => seen.By!.Value)];
        var chance = new SamplingChance(seed);
        int forgot = 0;
        for (int i = 1; i < taken.Length; i++)
        {
            if (Equals(field.GetValue(taken[i - 1].Before), field.GetValue(taken[i].Before))) continue;
            if (!Equals(Drawn(taken[i - 1]), Drawn(taken[i]))) return false;
            forgot++;

            object? Drawn(Transition<TState, TAction> by)
            {
                chance.Rekey(seed, Episodes, (ulong)i);
                steps++;
                return field.GetValue(dynamics.Step(by.Before, by.Action, chance));
            }
        }
        return forgot >= StepsToForget;
    }

    private bool LooksTheSame(Seen one, FieldInfo field, TState other, out TState changed)
    {
        object copy = Clone.Invoke(one.State, null)!;
        field.SetValue(copy, field.GetValue(other));
        changed = (TState)copy;
        try
        {
            return Look(changed).AsSpan().SequenceEqual(one.Look)
                && dynamics.IsTerminal(changed) == dynamics.IsTerminal(one.State);
        }
        catch (FaultException)
        {
            // No state that the dynamics make.
            return false;
        }
    }

    // The actions are those of the policy in the state that was visited.
    private bool LeadsElsewhere(Seen one, TState changed, Policy<TState, TAction> policy)
    {
        var ofDynamics = new SamplingChance(seed);
        var own = new SamplingChance(~seed);
        var here = new EpisodeCursor<TState, TAction>(dynamics);
        var there = new EpisodeCursor<TState, TAction>(dynamics);
        here.Begin(one.State, one.Step);
        there.Begin(changed, one.Step);
        try
        {
            for (ulong step = 1; !here.IsOver && !there.IsOver && step <= MostSteps; step++)
            {
                own.Rekey(~seed, Episodes, step);
                TAction action = policy(here.State, here.StepsLeft, own);
                ofDynamics.Rekey(seed, Episodes, step);
                Transition<TState, TAction> taken = here.Step(action, ofDynamics);
                ofDynamics.Rekey(seed, Episodes, step);
                Transition<TState, TAction> other = there.Step(action, ofDynamics);
                steps += 2;
                if (context.Target.Proxy(taken) != context.Target.Proxy(other)
                    || context.Target.True(taken) != context.Target.True(other))
                    return true;
            }
        }
        catch (FaultException)
        {
            return false;
        }
        return here.IsOver != there.IsOver;
    }

    // What is legal is seen as well.
    private float[] Look(TState state)
    {
        float[] look = new float[dynamics.ObservationSize + dynamics.Actions.MaskLength];
        dynamics.Observe(state, look.AsSpan(0, dynamics.ObservationSize));
        bool[] legal = new bool[dynamics.Actions.MaskLength];
        dynamics.Mask(state, legal);
        for (int i = 0; i < legal.Length; i++) look[dynamics.ObservationSize + i] = legal[i] ? 1 : 0;
        return look;
    }

    private static double Distance(Seen one, Seen other)
    {
        double sum = 0;
        for (int i = 0; i < one.Look.Length; i++)
            sum += (one.Look[i] - (double)other.Look[i]) * (one.Look[i] - (double)other.Look[i]);
        return sum;
    }

    /// <param name="State">The state.</param>
    /// <param name="Look">What is seen of it.</param>
    /// <param name="Step">Steps before it.</param>
    /// <param name="By">The step that led to it; null at a start.</param>
    private sealed record Seen(TState State, float[] Look, int Step, Transition<TState, TAction>? By);
}
