using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// Evaluates many lanes at once on a device while the threads do something else. One evaluation is under way at a time.
/// </summary>
internal unsafe interface IBatchEvaluator
{
    /// <summary>Begins to evaluate some lanes of a step, and returns before it is done.</summary>
    /// <param name="rollout">Where the scaled observations are.</param>
    /// <param name="firstEntry">The entry of the first lane; the others follow it.</param>
    /// <param name="count">How many.</param>
    void Begin(RolloutBuffer rollout, int firstEntry, int count);

    /// <summary>Waits until what was begun is done.</summary>
    /// <param name="outputs">
    /// Receives a row of <see cref="IActorCritic.OutputStride"/> floats for each lane: what the actor says.
    /// </param>
    /// <param name="values">Receives the critic's output for each lane.</param>
    void End(float* outputs, float* values);
}
