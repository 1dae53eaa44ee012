using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Whether a policy that looks at the whole state leaves unused what an observation hides: it acts alike whatever the
/// hidden part is, where another action surely earns more in the one case and no more in the other.
/// </summary>
internal sealed class UnusedKnowledge<TState, TAction>(AuditContext<TState, TAction> context) where TState : notnull
{
    // Untuned: of all twins, enough to meet the moments that count; each action is tried in a few episodes.
    private const int MostTwins = 64;
    private const int Episodes = 16;
    private const double Risk = 0.001;
    // Untuned: it is one doubt of many, and takes so little of the search.
    private const int ShareOfSearch = 16;
    private readonly GuardedDynamics<TState, TAction> dynamics = context.Target.Dynamics;
    private readonly ActionPalette<TAction> palette = new(
        context.Target.Dynamics.Actions, AuditStreams.HiddenState(context.Seed));
    private readonly ulong seed = AuditStreams.HiddenState(context.Seed);
    private long steps;

    /// <summary>True where it surely is so.</summary>
    /// <param name="policy">A policy that looks at the whole state.</param>
    /// <param name="twins">States that it visits, and how they might be as well.</param>
    public bool Of(Policy<TState, TAction> policy, IEnumerable<Twin<TState>> twins)
    {
        try
        {
            return twins.Where(twin => ActsAlike(policy, twin)).Take(MostTwins).Any(twin => WouldUse(policy, twin));
        }
        finally
        {
            context.Meter.Add(steps);
        }
    }

    private bool ActsAlike(Policy<TState, TAction> policy, Twin<TState> twin)
    {
        ActionSpace<TAction> space = dynamics.Actions;
        (int[] branches, float[] values) = (new int[space.Branches.Count], new float[space.Dimensions]);
        (int[] others, float[] otherValues) = (new int[space.Branches.Count], new float[space.Dimensions]);
        space.Encode(Act(policy, twin.One, twin.Step), branches, values);
        space.Encode(Act(policy, twin.Other, twin.Step), others, otherValues);
        return branches.SequenceEqual(others) && values.SequenceEqual(otherValues);
    }

    private TAction Act(Policy<TState, TAction> policy, TState state, int step) =>
        policy(state, dynamics.Horizon - step, new SamplingChance(seed, (ulong)step));

    private bool WouldUse(Policy<TState, TAction> policy, Twin<TState> twin)
    {
        bool[] legal = new bool[dynamics.Actions.MaskLength];
        dynamics.Mask(twin.One, legal);
        for (int i = 0; i < palette.Count; i++)
        {
            if (steps > context.Options.Budget.SearchSteps / ShareOfSearch) return false;
            if (palette.IsLegal(i, legal) && IsBetterInOne(policy, twin, palette[i])) return true;
        }
        return false;
    }

    // One episode tells most apart; where it does not, a few do.
    private bool IsBetterInOne(Policy<TState, TAction> policy, Twin<TState> twin, TAction action)
    {
        (double[] Proxy, double[] True) one = (new double[Episodes], new double[Episodes]);
        (double[] Proxy, double[] True) other = (new double[Episodes], new double[Episodes]);
        for (int episode = 0; episode < Episodes; episode++)
        {
            (one.Proxy[episode], one.True[episode]) = Gain(policy, twin.One, twin.Step, action, episode);
            (other.Proxy[episode], other.True[episode]) = Gain(policy, twin.Other, twin.Step, action, episode);
            if (episode == 0 && !(one.Proxy[0] > 0 && other.Proxy[0] <= 0) && !(one.True[0] > 0 && other.True[0] <= 0))
                return false;
        }
        return IsSure(one.Proxy, other.Proxy) || IsSure(one.True, other.True);

        static bool IsSure(double[] one, double[] other) =>
            Paired.SignOf(one, Risk) == SureSign.Above && Paired.Mean(other) <= 0;
    }

    private (double Proxy, double True) Gain(
        Policy<TState, TAction> policy, TState state, int step, TAction action, int episode)
    {
        (double proxy, double truth) = Play(policy, state, step, action, episode);
        (double ownProxy, double ownTrue) = Play(policy, state, step, Act(policy, state, step), episode);
        return (proxy - ownProxy, truth - ownTrue);
    }

    private (double Proxy, double True) Play(
        Policy<TState, TAction> policy, TState state, int step, TAction first, int episode)
    {
        var ofDynamics = new SamplingChance(seed);
        var cursor = new EpisodeCursor<TState, TAction>(dynamics);
        cursor.Begin(state, step);
        (double proxy, double truth) = (0, 0);
        for (ulong at = 0; !cursor.IsOver; at++)
        {
            TAction action = at == 0 ? first : Act(policy, cursor.State, cursor.Steps);
            ofDynamics.Rekey(seed, (ulong)episode, at);
            Transition<TState, TAction> taken = cursor.Step(action, ofDynamics);
            proxy += cursor.Weight * context.Target.Proxy(taken);
            truth += cursor.Weight * context.Target.True(taken);
            steps++;
        }
        return (proxy, truth);
    }
}
