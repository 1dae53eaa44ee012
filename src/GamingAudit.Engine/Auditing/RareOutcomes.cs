using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Asks what outcomes of chance are worth that are too rare to be drawn. Chance knows the weight of every discrete
/// outcome, and a state is a value: each that was passed over is stepped into once, and what it pays is counted with
/// its probability.
/// </summary>
internal sealed class RareOutcomes<TState, TAction>(AuditContext<TState, TAction> context) where TState : notnull
{
    // Of what is less likely than this, a verdict's first few hundred episodes of a short game may see nothing.
    private const double Rare = 1e-3;
    // Untuned: what is worth anything is met in every second episode.
    private const int Episodes = 4;
    private const int MostOfStep = 4;
    private readonly GuardedTarget<TState, TAction> target = context.Target;

    /// <summary>What rare outcomes add to a policy's returns.</summary>
    public RareWorth WorthTo(Candidate<TState, TAction> candidate)
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        if (!dynamics.StatesAreValues) return new RareWorth(candidate.FoundBy, 0, 0, 0);
        ulong seed = AuditStreams.RareOutcomes(context.Seed);
        var sampling = new SamplingChance(seed);
        var own = new SamplingChance(~seed);
        var beyond = new SamplingChance(seed);
        var weighing = new WeighingChance(sampling, Rare);
        var diverted = new DivertedChance(beyond);
        (double proxy, double truth, double least) = (0, 0, 1);
        long steps = 0;
        for (ulong episode = 0; episode < Episodes; episode++)
        {
            var cursor = new EpisodeCursor<TState, TAction>(dynamics);
            sampling.Rekey(seed, episode, 0);
            cursor.Reset(sampling);
            while (!cursor.IsOver)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                ulong step = (ulong)cursor.Steps + 1;
                own.Rekey(~seed, episode, step);
                TState before = cursor.State;
                TAction action = candidate.Policy(before, cursor.StepsLeft, own);
                sampling.Rekey(seed, episode, step);
                weighing.Clear();
                Transition<TState, TAction> taken = cursor.Step(action, weighing);
                steps++;
                foreach ((int draw, int outcome, double probability) in weighing.PassedOver.Take(MostOfStep))
                {
                    beyond.Rekey(seed, episode, step);
                    diverted.Load(weighing.Draws, draw, outcome);
                    var other = new Transition<TState, TAction>(
                        before, action, dynamics.Step(before, action, diverted));
                    proxy += cursor.Weight * probability * (target.Proxy(other) - target.Proxy(taken));
                    truth += cursor.Weight * probability * (target.True(other) - target.True(taken));
                    least = Math.Min(least, probability);
                    steps++;
                }
            }
        }
        context.Meter.Add(steps);
        return new RareWorth(candidate.FoundBy, least, proxy / Episodes, truth / Episodes);
    }
}
