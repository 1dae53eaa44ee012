using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Agents;

namespace GamingAudit.Laboratory.Continual;

/// <summary>The tasks of a target, learned one after the other by one agent, each on as many steps.</summary>
internal sealed class TaskSequence<TState, TAction> where TState : notnull
{
    // States in which the Fisher information of a task is taken, of as many episodes as that needs.
    private const int FisherStates = 512;

    private readonly MarkovTarget<TState, TAction> target;
    private readonly MarkovTarget<TState, TAction>[] tasks;
    private readonly Goal<TState>?[] goals;
    private readonly string[] names;

    /// <param name="target">The last task, with those before it.</param>
    public TaskSequence(MarkovTarget<TState, TAction> target)
    {
        this.target = target;
        tasks =
        [
            .. target.EarlierTasks.Select(task => target.In(task.Environment, task.Reward, task.Reward)),
            target.In(target.Environment),
        ];
        goals = [.. tasks.Select(Goals.Of)];
        names = [.. target.EarlierTasks.Select(task => task.Name), target.Name];
    }

    /// <summary>What the agent can do after each task.</summary>
    public TaskMatrix Run(ContinualMethod method, long steps, ulong seed, CancellationToken cancellation)
    {
        var returns = new double[tasks.Length][];
        var agents = new List<TrainedPolicy>();
        var columns = new List<Column>();
        float[] kept = [], fisher = [];
        for (int stage = 0; stage < tasks.Length; stage++)
        {
            PpoConfig config = AgentTraining.Config(steps, seed + (ulong)stage);
            MarkovTarget<TState, TAction> task = method.IsProgressive ? Seen(stage, columns) : tasks[stage];
            float[] before = kept;
            void Begin(ActorCritic network)
            {
                if (method.IsProgressive || before.Length == 0) return;
                before.CopyTo(network.Parameters);
                network.ParametersChanged();
                if (method.Consolidation > 0)
                    network.Anchor = new ParameterAnchor(
                        before[..fisher.Length], [.. fisher.Select(f => (float)(method.Consolidation * f))]);
            }
            MarkovTarget<Tagged<TState>, TAction> rehearsed = Rehearsed(stage, method.Replay);
            TrainedPolicy agent = stage > 0 && method.Replay > 0
                ? AgentTraining.Learn(rehearsed, Goals.Of(rehearsed), config, cancellation, Begin, Keep)
                : AgentTraining.Learn(task, goals[stage], config, cancellation, Begin, Keep);
            void Keep(ActorCritic network) => kept = network.Parameters.ToArray();
            agents.Add(agent);
            if (method.IsProgressive) columns.Add(new Column(agent));
            if (method.Consolidation > 0) fisher = Add(fisher, Fisher(task, agent, seed));
            returns[stage] = [.. tasks.Select((_, number) => Play(method, agents, columns, number, cancellation))];
        }
        return new TaskMatrix(names, returns, [.. tasks.Select((_, task) => Random(task, cancellation))]);
    }

    // A column is for its own task; a task that has none yet is played by the last.
    private double Play(
        ContinualMethod method, List<TrainedPolicy> agents, List<Column> columns, int task,
        CancellationToken cancellation)
    {
        int playing = method.IsProgressive ? Math.Min(task, agents.Count - 1) : agents.Count - 1;
        MarkovTarget<TState, TAction> seen = method.IsProgressive
            ? tasks[task].In(new ColumnEnvironment<TState, TAction>(tasks[task].Environment, columns[..playing]))
            : tasks[task];
        return AgentTraining.Return(
            seen, AgentTraining.Player(agents[playing], seen), seen.Proxy, cancellation);
    }

    private double Random(int task, CancellationToken cancellation)
    {
        var dynamics = new GuardedTarget<TState, TAction>(tasks[task], new CallMonitor()).Dynamics;
        return AgentTraining.Return(
            tasks[task], new RandomActions<TState, TAction>(dynamics).Policy, tasks[task].Proxy, cancellation);
    }

    private MarkovTarget<TState, TAction> Seen(int stage, List<Column> columns) =>
        tasks[stage].In(new ColumnEnvironment<TState, TAction>(tasks[stage].Environment, [.. columns]));

    private MarkovTarget<Tagged<TState>, TAction> Rehearsed(int stage, double share)
    {
        double[] weights = [.. Enumerable.Range(0, stage + 1).Select(task =>
            task == stage ? 1 - share : share / stage)];
        return new MixedEnvironment<TState, TAction>(
            [.. tasks[..(stage + 1)].Select(task => task.Environment)], weights)
            .Target(target, [.. tasks[..(stage + 1)].Select(task => task.Proxy)]);
    }

    private static float[] Fisher(MarkovTarget<TState, TAction> task, TrainedPolicy agent, ulong seed)
    {
        var column = new Column(agent);
        var fisher = new float[((TrunkWeights)agent.Actor).Parameters.Length];
        Policy<TState, TAction> policy = AgentTraining.Player(agent, task);
        var chance = new SamplingChance(seed);
        var observation = new float[column.Inputs];
        int states = 0;
        for (int episode = 0; states < FisherStates && episode < FisherStates; episode++)
        {
            TState state = task.Environment.Reset(chance);
            for (int left = task.Horizon; left > 0 && !task.Environment.IsTerminal(state); left--)
            {
                observation.AsSpan().Clear();
                task.Environment.Observe(state, observation.AsSpan(0, task.Environment.ObservationSize));
                if (agent.AppendsTimeToGo) observation[^1] = (float)left / task.Horizon;
                column.AddFisher(observation, fisher);
                states++;
                state = task.Environment.Step(state, policy(state, left, chance), chance);
            }
        }
        for (int i = 0; i < fisher.Length; i++) fisher[i] /= Math.Max(1, states);
        return fisher;
    }

    private static float[] Add(float[] sum, float[] more) =>
        sum.Length == 0 ? more : [.. sum.Zip(more, (a, b) => a + b)];
}
