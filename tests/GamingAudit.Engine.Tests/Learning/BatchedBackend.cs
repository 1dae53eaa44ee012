using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>The fused backend behind the interface of a device: an answer is there when it is waited for.</summary>
internal sealed class BatchedBackend : PpoBackend
{
    public override string Name => "batched";

    internal override BackendRates MeasureRates(int threads, double seconds) =>
        throw new NotSupportedException("This backend is not measured.");

    internal override IActorCritic CreateNetwork(
        PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels) =>
        new Network(new ActorCritic(config, observationSize, head, team, kernels));

    internal sealed unsafe class Network(ActorCritic fused) : IActorCritic, IBatchEvaluator
    {
        private (RolloutBuffer Rollout, int FirstEntry, int Count)? begun;

        /// <summary>How many lanes were evaluated at once, one evaluation after the other.</summary>
        public List<int> Counts { get; } = [];

        public ActorCritic Fused => fused;

        public IBatchEvaluator? Batches => this;

        public int OutputStride => fused.OutputStride;

        public float* HeadParameters => fused.HeadParameters;

        public bool LearnsSequences => fused.LearnsSequences;

        public double LastKl => fused.LastKl;

        public void Begin(RolloutBuffer rollout, int firstEntry, int count)
        {
            Assert.Null(begun);
            Counts.Add(count);
            begun = (rollout, firstEntry, count);
        }

        public void End(float* outputs, float* values)
        {
            (RolloutBuffer rollout, int firstEntry, int count) = Assert.NotNull(begun);
            fused.Evaluate(rollout.Observation(firstEntry), firstEntry % rollout.Lanes, count, outputs, values, 0);
            begun = null;
        }

        public void Evaluate(float* observations, int firstLane, int rows, float* outputs, float* values, int worker) =>
            fused.Evaluate(observations, firstLane, rows, outputs, values, worker);

        public void EpisodeEnded(int lane) => fused.EpisodeEnded(lane);

        public ReturnMoments EstimateAdvantages(RolloutBuffer rollout, double discount) =>
            fused.EstimateAdvantages(rollout, discount);

        public void BeginUpdates(RolloutBuffer rollout) => fused.BeginUpdates(rollout);

        public void BeginEpoch(int[] order) => fused.BeginEpoch(order);

        public void Update(Minibatch minibatch, double learningRate, double entropyCoefficient) =>
            fused.Update(minibatch, learningRate, entropyCoefficient);

        public UpdateStatistics EndUpdates() => fused.EndUpdates();

        public void Rescale(ValueScale from, ValueScale to) => fused.Rescale(from, to);

        public ActorWeights CopyActor() => fused.CopyActor();

        public void Dispose() => fused.Dispose();
    }
}
