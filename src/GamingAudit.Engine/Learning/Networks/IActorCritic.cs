using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// A backend: the two networks with their optimiser. Everything else of the algorithm is shared, so that backends
/// differ in speed and rounding only.
/// </summary>
internal unsafe interface IActorCritic : IDisposable
{
    /// <summary>Floats from one row of actor outputs to the next.</summary>
    int OutputStride { get; }

    /// <summary>The action head's own parameters.</summary>
    float* HeadParameters { get; }

    /// <summary>
    /// True where the networks remember a lane's episode: minibatches are then made of whole lanes, step after step.
    /// </summary>
    bool LearnsSequences { get; }

    /// <summary>
    /// Where many lanes are evaluated at once on a device; null where each thread had better evaluate those it plays.
    /// </summary>
    IBatchEvaluator? Batches { get; }

    /// <summary>
    /// Runs both networks. Workers with different numbers may call at once, with different lanes.
    /// </summary>
    /// <param name="observations">Rows of scaled observations.</param>
    /// <param name="firstLane">The lane of the first row; the others follow it.</param>
    /// <param name="rows">How many.</param>
    /// <param name="outputs">
    /// Receives a row of <see cref="OutputStride"/> floats each, upon which the lanes act; null where only a value is
    /// wanted, and nothing is to be remembered.
    /// </param>
    /// <param name="values">Receives the critic's output for each row.</param>
    /// <param name="worker">The caller's number.</param>
    void Evaluate(float* observations, int firstLane, int rows, float* outputs, float* values, int worker);

    /// <summary>A lane's episode is over: what the networks remember of it is void.</summary>
    void EpisodeEnded(int lane);

    /// <summary>
    /// Estimates the advantages and returns of a rollout for the updates that come next, and says what the returns are
    /// like: see <see cref="AdvantageEstimation"/>.
    /// </summary>
    ReturnMoments EstimateAdvantages(RolloutBuffer rollout, double discount);

    /// <summary>Begins the updates that a rollout is learned with.</summary>
    void BeginUpdates(RolloutBuffer rollout);

    /// <summary>Begins an epoch, whose minibatches are parts of an order that stays as it is meanwhile.</summary>
    void BeginEpoch(int[] order);

    /// <summary>One step of Adam down the gradient of the loss of Schulman et al. 2017, equation 9.</summary>
    void Update(Minibatch minibatch, double learningRate, double entropyCoefficient);

    /// <summary>The KL divergence of the last update's minibatch; a device is waited for.</summary>
    double LastKl { get; }

    /// <summary>
    /// Ends the updates of a rollout: from now on the networks are evaluated as they have become. Returns the mean over
    /// the updates.
    /// </summary>
    UpdateStatistics EndUpdates();

    /// <summary>Changes the units of the critic's output without changing the values it stands for.</summary>
    void Rescale(ValueScale from, ValueScale to);

    /// <summary>A copy of the actor.</summary>
    ActorWeights CopyActor();
}
