using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// A reference policy as a network of maximum likelihood, learned from its steps: how likely an action is, for
/// references that do not say so themselves. For a Box it is a normal distribution about the network's mean, with the
/// deviation that is left of each dimension.
/// </summary>
internal sealed unsafe class ReferenceModel
{
    /// <summary>
    /// An action that the reference never takes is as bad as one that it takes once in e^20 times.
    /// </summary>
    public const float LeastLogChance = -20;

    // Passes over the sample, and Adam's step size: of 100, 200, 400, 600 and 1,200 passes none beyond 400 makes fresh
    // steps of ReferenceModelTests likelier by more than a hundredth of a nat.
    private const int Passes = 400;
    private const double Rate = 3e-3;

    private readonly FittedTrunk network;
    private readonly ActionHead head;
    private readonly ObservationUnits units;
    private readonly AlignedBuffer deviations;

    /// <param name="sample">What the reference does.</param>
    /// <param name="actions">What it may do.</param>
    /// <param name="horizon">Steps of an episode; the network sees the share of them that is left.</param>
    public ReferenceModel(ReferenceSample sample, ActionSpace actions, int horizon)
    {
        head = ActionHead.For(actions);
        units = new ObservationUnits(sample);
        deviations = new AlignedBuffer(head.InitialParameters.Count);
        var shape = new TrunkShape(units.Count + 1, [32, 32], head.Outputs);
        var numbers = new AlignedBuffer(shape.Parameters);
        OrthogonalInitialization.Fill(shape, numbers.Pointer, 0.01, new SamplingChance(1));
        network = new FittedTrunk(shape, numbers.Span);
        Learn(sample, horizon);
    }

    /// <summary>
    /// Pays each action of a rollout weight times the log of its chance under the reference; masks are not asked.
    /// </summary>
    public void Pay(RolloutBuffer rollout, double weight)
    {
        int inputs = network.Shape.Inputs;
        var batch = new AlignedBuffer(rollout.Entries * inputs);
        for (int entry = 0; entry < rollout.Entries; entry++)
        {
            var seen = new ReadOnlySpan<float>(rollout.RawObservation(entry), inputs);
            Write(seen[..^1], seen[^1], batch.Span.Slice(entry * inputs, inputs));
        }
        var scratch = new TrunkScratch(network.Shape, rollout.Entries);
        network.Forward(batch, rollout.Entries, scratch);
        for (int entry = 0; entry < rollout.Entries; entry++)
            rollout.Rewards[entry] += (float)(weight * LogChance(scratch, entry, rollout.Action(entry)));
    }

    /// <summary>The log of the chance (density) of each step of a sample, as the network sees it.</summary>
    public double[] LogChances(ReferenceSample sample, int horizon)
    {
        (AlignedBuffer batch, AlignedBuffer taken) = Rows(sample, horizon);
        var scratch = new TrunkScratch(network.Shape, sample.Steps.Count);
        network.Forward(batch, sample.Steps.Count, scratch);
        return [.. Enumerable.Range(0, sample.Steps.Count).Select(step =>
            (double)LogChance(scratch, step, taken.Pointer + (nint)step * head.ActionWidth))];
    }

    private float LogChance(TrunkScratch scratch, int row, float* action)
    {
        Span<float> work = stackalloc float[head.Outputs];
        fixed (float* at = work)
            return MathF.Max(LeastLogChance, head.Evaluate(
                scratch.Output + (nint)row * network.Shape.OutputStride, deviations.Pointer, null, action, at)
                .LogProbability);
    }

    private void Learn(ReferenceSample sample, int horizon)
    {
        (AlignedBuffer batch, AlignedBuffer taken) = Rows(sample, horizon);
        int rows = sample.Steps.Count, stride = network.Shape.OutputStride;
        var scratch = new TrunkScratch(network.Shape, rows);
        var ignored = new AlignedBuffer(head.InitialParameters.Count);
        for (int pass = 0; pass < Passes; pass++)
        {
            network.Forward(batch, rows, scratch);
            for (int row = 0; row < rows; row++)
            {
                float* output = scratch.Output + (nint)row * stride;
                float* slope = scratch.OutputGradient + (nint)row * stride;
                float* action = taken.Pointer + (nint)row * head.ActionWidth;
                head.Evaluate(output, deviations.Pointer, null, action, slope);
                head.Gradient(output, deviations.Pointer, null, action, -1f / rows, 0, slope, ignored.Pointer);
            }
            network.Descend(batch, rows, scratch, Rate);
        }
        network.Forward(batch, rows, scratch);
        for (int i = 0; i < deviations.Length; i++)
        {
            double square = 0;
            for (int row = 0; row < rows; row++)
            {
                double left = taken.Pointer[(nint)row * head.ActionWidth + i] - scratch.Output[(nint)row * stride + i];
                square += left * left / rows;
            }
            deviations.Pointer[i] = (float)(0.5 * Math.Log(square));
        }
        head.Constrain(deviations.Pointer);
    }

    private (AlignedBuffer Batch, AlignedBuffer Taken) Rows(ReferenceSample sample, int horizon)
    {
        int inputs = network.Shape.Inputs;
        AlignedBuffer batch = new(sample.Steps.Count * inputs), taken = new(sample.Steps.Count * head.ActionWidth);
        foreach ((int i, ReferenceStep step) in sample.Steps.Index())
        {
            Write(step.Observation, (float)step.StepsLeft / horizon, batch.Span.Slice(i * inputs, inputs));
            step.Action.CopyTo(taken.Span[(i * head.ActionWidth)..]);
        }
        return (batch, taken);
    }

    private void Write(ReadOnlySpan<float> observation, float left, Span<float> row)
    {
        units.Write(observation, row);
        row[^1] = left;
    }
}
