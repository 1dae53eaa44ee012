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

    private readonly ReferenceSample reference;
    private readonly ActionFeatures actions;
    private readonly double weight;
    private readonly double discount;
    private readonly int horizon;
    private readonly FittedTrunk network;
    private readonly ObservationUnits units;
    private double alive = 1;

    /// <param name="reference">What the reference does.</param>
    /// <param name="actions">How actions are shown to the network.</param>
    /// <param name="weight">The weight of sqrt(chi2), in rewards a step.</param>
    /// <param name="discount">The target's discount.</param>
    /// <param name="horizon">Its horizon; the learner sees the share of it that is left as its last number.</param>
    /// <param name="seed">Decides the first weights.</param>
    public OccupancyDiscriminator(
        ReferenceSample reference, ActionFeatures actions, double weight, double discount, int horizon, ulong seed)
    {
        (this.reference, this.actions, this.weight) = (reference, actions, weight);
        (this.discount, this.horizon) = (discount, horizon);
        units = new ObservationUnits(reference);
        var shape = new TrunkShape(units.Count + actions.Count, [32, 32], 1);
        var numbers = new AlignedBuffer(shape.Parameters);
        OrthogonalInitialization.Fill(shape, numbers.Pointer, 0.1, new SamplingChance(seed));
        network = new FittedTrunk(shape, numbers.Span);
    }

    /// <summary>
    /// Learns to tell the steps of a rollout from the reference's, and takes the slope off their pay.
    /// </summary>
    public void Pay(RolloutBuffer rollout)
    {
        int learned = rollout.Entries, rows = learned + reference.Steps.Count, inputs = network.Shape.Inputs;
        var batch = new AlignedBuffer(rows * inputs);
        var shares = new double[rows];
        for (int entry = 0; entry < learned; entry++)
        {
            Write(
                batch.Span.Slice(entry * inputs, inputs), new(rollout.RawObservation(entry), units.Count),
                new(rollout.Action(entry), rollout.ActionWidth));
            shares[entry] = Math.Pow(discount, Time(rollout, entry));
        }
        for (int i = 0; i < reference.Steps.Count; i++)
        {
            ReferenceStep step = reference.Steps[i];
            Write(batch.Span.Slice((learned + i) * inputs, inputs), step.Observation, step.Action);
            shares[learned + i] = step.Discount;
        }
        Normalise(shares.AsSpan(0, learned));
        Normalise(shares.AsSpan(learned));
        var scratch = new TrunkScratch(network.Shape, rows);
        int due = network.IsNew ? FirstSteps : StepsPerRollout;
        for (int i = 0; i < due; i++) Learn(batch, shares, learned, scratch);
        network.Forward(batch, learned, scratch);
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
            double log = scratch.Output[(nint)entry * network.Shape.OutputStride];
            ratios[entry] = Math.Exp(Math.Clamp(log, -LargestLog, LargestLog)) * alive / reference.Alive;
            chi += alive * shares[entry] * ratios[entry];
        }
        double slope = weight / Math.Sqrt(Math.Max(LeastChiSquared, chi));
        for (int entry = 0; entry < ratios.Length; entry++)
            rollout.Rewards[entry] -= (float)(slope * (ratios[entry] - waiting));
    }

    private void Learn(AlignedBuffer batch, double[] shares, int learned, TrunkScratch scratch)
    {
        network.Forward(batch, shares.Length, scratch);
        int stride = network.Shape.OutputStride;
        for (int row = 0; row < shares.Length; row++)
        {
            double believed = 1 / (1 + Math.Exp(-scratch.Output[(nint)row * stride]));
            scratch.OutputGradient[(nint)row * stride] =
                (float)(shares[row] * (row < learned ? believed - 1 : believed));
        }
        network.Descend(batch, shares.Length, scratch, Rate);
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
            sum += ReferenceSample.Duration(discount, Time(rollout, entry) + 1);
        }
        return episodes == 0 ? null : sum / episodes / ReferenceSample.Duration(discount, horizon);
    }

    private int Time(RolloutBuffer rollout, int entry) =>
        horizon - (int)Math.Round(rollout.RawObservation(entry)[rollout.ObservationSize - 1] * horizon);

    private void Write(Span<float> row, ReadOnlySpan<float> observation, ReadOnlySpan<float> action)
    {
        units.Write(observation, row);
        actions.Write(action, row[units.Count..]);
    }

    private static void Normalise(Span<double> shares)
    {
        double sum = 0;
        foreach (double share in shares) sum += share;
        foreach (ref double share in shares) share /= sum;
    }
}
