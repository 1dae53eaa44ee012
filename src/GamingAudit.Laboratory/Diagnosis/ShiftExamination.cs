using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Agents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>What agents trained on a sound target do after its shifts, what they go by, and what helps.</summary>
internal sealed class ShiftExamination<TState, TAction>(
    MarkovTarget<TState, TAction> target, bool isEnumerable, DiagnosisOptions options) where TState : notnull
{
    // The share of what augmented agents learned that a variable they cannot see has to cost to be kept.
    private const double Effect = 0.05;

    // Of time x state; more takes longer than a person waits.
    private const long LargestInterval = 2_000_000;

    private LabContext Context => options.Context;

    /// <summary>Adds what the shifts say.</summary>
    public void Add(EvidenceLog log)
    {
        TrainedPolicy[] plain = [];
        Context.Progress?.Invoke($"{target.Name}: agents of training");
        if (!log.Add("agents of training", evidence => Training(evidence, plain = Train(evidence)))) return;
        var examined = new List<Shift<TState, TAction>>();
        foreach (Shift<TState, TAction> shift in target.Shifts)
            if (log.Add($"the shift \"{shift.Name}\"", evidence => evidence with
            {
                Shifts = [.. evidence.Shifts, Of(shift, plain)],
            }))
                examined.Add(shift);
        foreach (Intervention<TState> variable in target.Interventions)
            log.Add($"the variable \"{variable.Variable}\"", evidence => evidence with
            {
                Variables = [.. evidence.Variables, Of(variable, plain)],
            });
        if (!options.Mitigates) return;
        log.Add("what helps after a shift", _ =>
        {
            foreach ((string name, MarkovTarget<TState, TAction>? seen, Func<int, TrainedPolicy> train)
                in Mitigations())
            {
                Context.Progress?.Invoke($"{target.Name}: {name}");
                log.Add(name, evidence => Mitigated(evidence, name, examined, seen, Train(train)));
            }
            return log.Now;
        });
    }

    private TrainedPolicy[] Train(Evidence evidence)
    {
        Goal<TState> goal = Goal(evidence);
        return Train(run => Agent(target, goal, run));
    }

    // Where there is no exact optimum, the audit's search says what can be learned.
    private Goal<TState> Goal(Evidence evidence) => Goals.Of(target) ?? new Goal<TState>(
        evidence.Audit.Figures!.Found.Proxy.Mean, evidence.Audit.Figures.Random.Proxy.Mean, null);

    private Evidence Training(Evidence evidence, TrainedPolicy[] plain)
    {
        bool learned = Goal(evidence).IsReached(Returns(plain, target, target.Proxy).Average());
        return evidence with
        {
            Training = (Returns(plain, target, target.True).Average(), RandomReturn(target, target.True)),
            Learned = learned,
            Gaps = learned
                ? evidence.Gaps
                : [.. evidence.Gaps, "agents did not learn the target, so that shifts say nothing: allow more --steps"],
        };
    }

    private Evidence Mitigated(
        Evidence evidence, string name, IReadOnlyList<Shift<TState, TAction>> examined,
        MarkovTarget<TState, TAction>? seen, TrainedPolicy[] agents) => evidence with
        {
            Shifts =
            [
                .. evidence.Shifts.Select((figures, i) => figures with
                {
                    Mitigated =
                    [
                        .. figures.Mitigated,
                        Summary(name, Returns(agents, Elsewhere(examined[i], seen), Truth(examined[i]))),
                    ],
                }),
            ],
        };

    private ShiftFigures Of(Shift<TState, TAction> shift, TrainedPolicy[] agents)
    {
        MarkovTarget<TState, TAction> shifted = target.In(shift.Environment, shift.Proxy, Truth(shift));
        double[] returns = Returns(agents, shifted, shifted.True);
        TabularTarget? table = Table(shifted);
        double best = table is null
            ? returns.Concat(Returns(Train(shifted.In(shift.Environment, shifted.True)), shifted, shifted.True)).Max()
            : table.Return(table.Honest, table.True);
        (double, double)? interval = table is not null && (long)table.Model.States * target.Horizon <= LargestInterval
            ? Underdetermination.Interval(target, shifted, shifted.True)
            : null;
        return new ShiftFigures(
            shift.Name, interval, best, RandomReturn(shifted, shifted.True), SeedSummary.Of(returns), returns.Min());
    }

    private VariableFigures Of(Intervention<TState> variable, TrainedPolicy[] agents)
    {
        IEnvironment<TState, TAction> world = target.Environment;
        MarkovTarget<TState, TAction> set = target.In(target.WithShift(
            variable.Variable, chance => variable.Set(world.Reset(chance), chance)).Shifts[^1].Environment);
        TabularTarget? table = Table(set);
        return new VariableFigures(
            variable.Variable, Returns(agents, set, target.True).Average(),
            table?.Return(table.Honest, table.True), RandomReturn(set, target.True),
            agents.Average(agent => Misled(agent, target, variable)));
    }

    // What an agent returns that sees another value of a variable than there is.
    private double Misled(TrainedPolicy agent, MarkovTarget<TState, TAction> played, Intervention<TState> variable)
    {
        Policy<TState, TAction> policy = AgentTraining.Player(agent, played);
        return AgentTraining.Return(
            played, (state, left, chance) => policy(variable.Set(state, chance), left, chance), played.True,
            Context.Cancellation);
    }

    private IEnumerable<(string, MarkovTarget<TState, TAction>?, Func<int, TrainedPolicy>)> Mitigations()
    {
        IEnvironment<TState, TAction>[] levels =
            [target.Environment, .. target.Shifts.Select(shift => shift.Environment)];
        MarkovTarget<Tagged<TState>, TAction> random =
            new MixedEnvironment<TState, TAction>(levels, [.. levels.Select(_ => 1.0)]).Target(
                target, [target.Proxy, .. target.Shifts.Select(shift => shift.Proxy ?? target.Proxy)]);
        Goal<Tagged<TState>>? levelsGoal = Goals.Of(random);
        yield return ("domain randomisation", null, run => Agent(random, levelsGoal, run));
        if (target.Interventions.Count == 0) yield break;
        MarkovTarget<TState, TAction> augmented = target.In(
            new IntervenedEnvironment<TState, TAction>(target.Environment, target.Interventions));
        Goal<TState>? goal = Goals.Of(augmented);
        yield return ("intervention augmentation", null, run => Agent(augmented, goal, run));
        bool[] hidden = Hidden(augmented);
        if (!hidden.Contains(true)) yield break;
        MarkovTarget<TState, TAction> causal = augmented.In(
            new BlindEnvironment<TState, TAction>(augmented.Environment, hidden));
        yield return ("causal representation", causal, run => Agent(causal, goal, run));
    }

    // Numbers of an observation that show none but variables without an effect on what an agent of interventions
    // returns.
    private bool[] Hidden(MarkovTarget<TState, TAction> augmented)
    {
        TrainedPolicy agent = Agent(augmented, Goals.Of(augmented), 0);
        double full = Returns([agent], augmented, augmented.Proxy)[0];
        double learned = full - RandomReturn(augmented, augmented.Proxy);
        bool[] shown = new bool[target.Environment.ObservationSize], idle = new bool[shown.Length];
        foreach (Intervention<TState> variable in target.Interventions)
        {
            bool matters = learned <= 0 || (full - Misled(agent, augmented, variable)) / learned > Effect;
            bool[] changed = ObservedNumbers.Of(augmented, variable);
            for (int i = 0; i < shown.Length; i++)
                if (changed[i]) (matters ? shown : idle)[i] = true;
        }
        return [.. idle.Select((isIdle, i) => isIdle && !shown[i])];
    }

    private MarkovTarget<TState, TAction> Elsewhere(
        Shift<TState, TAction> shift, MarkovTarget<TState, TAction>? seen)
    {
        IEnvironment<TState, TAction> world = seen?.Environment is BlindEnvironment<TState, TAction> blind
            ? blind.Over(shift.Environment)
            : shift.Environment;
        return target.In(world, shift.Proxy, Truth(shift));
    }

    private TabularTarget? Table(MarkovTarget<TState, TAction> other) =>
        isEnumerable ? TabularTarget.Build(other)?.Target : null;

    private Reward<TState, TAction> Truth(Shift<TState, TAction> shift) => shift.True ?? target.True;

    private TrainedPolicy[] Train(MarkovTarget<TState, TAction> on)
    {
        Goal<TState>? goal = Goals.Of(on);
        return Train(run => Agent(on, goal, run));
    }

    private TrainedPolicy[] Train(Func<int, TrainedPolicy> train)
    {
        var agents = new TrainedPolicy[options.Runs];
        Parallel.For(0, agents.Length, Context.Parallel, run => agents[run] = train(run));
        return agents;
    }

    private TrainedPolicy Agent<TOther>(MarkovTarget<TOther, TAction> on, Goal<TOther>? goal, int run)
        where TOther : notnull => AgentTraining.Learn(
            on, goal, AgentTraining.Config(options.Steps, Context.Seed * 1000 + (ulong)run), Context.Cancellation);

    private double[] Returns(
        TrainedPolicy[] agents, MarkovTarget<TState, TAction> played, Reward<TState, TAction> reward) =>
        [.. agents.Select(agent => AgentTraining.Return(
            played, AgentTraining.Player(agent, played), reward, Context.Cancellation))];

    private double RandomReturn(MarkovTarget<TState, TAction> played, Reward<TState, TAction> reward)
    {
        var dynamics = new GuardedTarget<TState, TAction>(played, new CallMonitor()).Dynamics;
        return AgentTraining.Return(
            played, new RandomActions<TState, TAction>(dynamics).Policy, reward, Context.Cancellation);
    }

    private static (string, SeedSummary, double) Summary(string name, double[] returns) =>
        (name, SeedSummary.Of(returns), returns.Min());
}
