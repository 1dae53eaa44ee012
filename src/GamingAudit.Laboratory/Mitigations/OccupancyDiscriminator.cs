using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// Takes weight * sqrt(chi2) of the learner's occupancy from the reference's off its return (Laidlaw, Singhal, Dragan
/// 2024, arXiv 2403.03185, section 4), by steps: weight * (ratio - ratio of waiting) / sqrt(chi2), the slope of it. The
/// ratio of occupancies is what a network says that tells the learner's steps from the reference's: the optimum of its
/// likelihood is the log of the ratio.
/// </summary>
internal sealed unsafe class OccupancyDiscriminator
{
    private const double AdamEpsilon = 1e-5;
    private const double Rate = 3e-3;

    // At first, and for each rollout after it, which begins where the last one left off. It has to keep up with the
    // learner: of 10, 20 and 40, 20 come nearest to the exact optimum of tomato-bucket for their time.
    private const int FirstSteps = 200;
    private const int StepsPerRollout = 20;

    // Beyond it a ratio is as good as infinite, and exp would overflow.
    private const double LargestLog = 6;

    // Below it sqrt(chi2) is noise of the network, and its slope would grow without bound.
    private const double LeastChiSquared = 0.01;

    // Of the time, at which a reference that never ends counts as one that ends once in so often.
    private const double LeastWaiting = 1e-3;

    private readonly OccupancySample reference;
    private readonly int actions;
    private readonly double weight;
    private readonly double discount;
    private readonly int horizon;
    private readonly TrunkShape shape;
    private readonly Trunk trunk;
    private readonly KernelSet kernels = KernelSet.Best;
    private readonly AlignedBuffer parameters;
    private readonly AlignedBuffer mirror;
    private readonly AlignedBuffer gradient;
    private readonly AlignedBuffer mean;
    private readonly AlignedBuffer square;
    private readonly float[] scale;
    private long steps;
    private double alive = 1;

    /// <param name="reference">What the reference does.</param>
    /// <param name="actions">Different actions.</param>
    /// <param name="weight">The weight of sqrt(chi2), in rewards a step.</param>
    /// <param name="discount">The target's discount.</param>
    /// <param name="horizon">Its horizon; the learner sees the share of it that is left as its last number.</param>
    /// <param name="seed">Decides the first weights.</param>
    public OccupancyDiscriminator(
        OccupancySample reference, int actions, double weight, double discount, int horizon, ulong seed)
    {
        (this.reference, this.actions, this.weight) = (reference, actions, weight);
        (this.discount, this.horizon) = (discount, horizon);
        int numbers = reference.Steps[0].Observation.Length;
        shape = new TrunkShape(numbers + actions, [32, 32], 1);
        trunk = new Trunk(shape, kernels);
        parameters = new AlignedBuffer(shape.Parameters);
        mirror = new AlignedBuffer(shape.Mirror);
        gradient = new AlignedBuffer(shape.Parameters);
        mean = new AlignedBuffer(shape.Parameters);
        square = new AlignedBuffer(shape.Parameters);
        OrthogonalInitialization.Fill(shape, parameters.Pointer, 0.1, new SamplingChance(seed));
        shape.WriteMirror(parameters.Pointer, mirror.Pointer);
        scale = [.. Enumerable.Range(0, numbers).Select(i => Scale(reference.Steps.Select(step =>
            step.Observation[i])))];
    }

    /// <summary>
    /// Learns to tell the steps of a rollout from the reference's, and takes the slope off their pay.
    /// </summary>
    public void Pay(RolloutBuffer rollout)
    {
        int learned = rollout.Entries, rows = learned + reference.Steps.Count;
        var batch = new AlignedBuffer(rows * shape.Inputs);
        var shares = new double[rows];
        for (int entry = 0; entry < learned; entry++)
        {
            int numbers = rollout.ObservationSize - 1;
            var seen = new ReadOnlySpan<float>(rollout.RawObservation(entry), numbers);
            Write(batch.Span.Slice(entry * shape.Inputs, shape.Inputs), seen, (int)*rollout.Action(entry));
            shares[entry] = Math.Pow(discount, Time(rollout, entry));
        }
        for (int i = 0; i < reference.Steps.Count; i++)
        {
            (float[] seen, int action, double step) = reference.Steps[i];
            Write(batch.Span.Slice((learned + i) * shape.Inputs, shape.Inputs), seen, action);
            shares[learned + i] = step;
        }
        Normalise(shares.AsSpan(0, learned));
        Normalise(shares.AsSpan(learned));
        var scratch = new TrunkScratch(shape, rows);
        int due = steps == 0 ? FirstSteps : StepsPerRollout;
        for (int i = 0; i < due; i++) Learn(batch, shares, learned, scratch);
        trunk.Forward(parameters.Pointer, mirror.Pointer, batch.Pointer, learned, scratch);
        Charge(rollout, scratch, shares);
    }

    private void Charge(RolloutBuffer rollout, TrunkScratch scratch, double[] shares)
    {
        alive = Alive(rollout) ?? alive;
        double waiting = (1 - alive) / Math.Max(LeastWaiting, 1 - reference.Alive);
        var ratios = new double[rollout.Entries];
        double chi = (1 - alive) * waiting - 1;
        for (int entry = 0; entry < ratios.Length; entry++)
        {
            double log = scratch.Output[(nint)entry * shape.OutputStride];
            ratios[entry] = Math.Exp(Math.Clamp(log, -LargestLog, LargestLog)) * alive / reference.Alive;
            chi += alive * shares[entry] * ratios[entry];
        }
        double slope = weight / Math.Sqrt(Math.Max(LeastChiSquared, chi));
        for (int entry = 0; entry < ratios.Length; entry++)
            rollout.Rewards[entry] -= (float)(slope * (ratios[entry] - waiting));
    }

    private void Learn(AlignedBuffer batch, double[] shares, int learned, TrunkScratch scratch)
    {
        trunk.Forward(parameters.Pointer, mirror.Pointer, batch.Pointer, shares.Length, scratch);
        for (int row = 0; row < shares.Length; row++)
        {
            float* output = scratch.Output + (nint)row * shape.OutputStride;
            double believed = 1 / (1 + Math.Exp(-*output));
            scratch.OutputGradient[(nint)row * shape.OutputStride] =
                (float)(shares[row] * (row < learned ? believed - 1 : believed));
        }
        gradient.Span.Clear();
        trunk.Backward(
            parameters.Pointer, mirror.Pointer, batch.Pointer, shares.Length, scratch, gradient.Pointer);
        kernels.Adam(
            parameters.Pointer, gradient.Pointer, mean.Pointer, square.Pointer, shape.Parameters,
            AdamStep.At(++steps, 1, Rate, AdamEpsilon));
        shape.WriteMirror(parameters.Pointer, mirror.Pointer);
    }

    // Of the discounted time, from the episodes that ended in the rollout; null where none did.
    private double? Alive(RolloutBuffer rollout)
    {
        double sum = 0;
        int episodes = 0;
        for (int entry = 0; entry < rollout.Entries; entry++)
        {
            if (!rollout.Ended[entry]) continue;
            episodes++;
            sum += OccupancySample.Duration(discount, Time(rollout, entry) + 1);
        }
        return episodes == 0 ? null : sum / episodes / OccupancySample.Duration(discount, horizon);
    }

    private int Time(RolloutBuffer rollout, int entry) =>
        horizon - (int)Math.Round(rollout.RawObservation(entry)[rollout.ObservationSize - 1] * horizon);

    private void Write(Span<float> row, ReadOnlySpan<float> observation, int action)
    {
        for (int i = 0; i < observation.Length; i++) row[i] = scale[i] * observation[i];
        row[observation.Length + action] = 1;
    }

    private static void Normalise(Span<double> shares)
    {
        double sum = 0;
        foreach (double share in shares) sum += share;
        foreach (ref double share in shares) share /= sum;
    }

    private static float Scale(IEnumerable<float> values)
    {
        double mean = values.Average(x => (double)x);
        double deviation = Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
        return deviation > 1e-6 ? (float)(1 / deviation) : 1;
    }
}
