using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Streams;

namespace GamingAudit.Engine.Torch.Recurrent;

/// <summary>
/// A gated recurrent unit (Cho et al. 2014, arXiv 1406.1078, in the form of PyTorch's GRU) in host memory, with what it
/// remembers of every lane:
/// r = sigmoid(W_r x + U_r h), z = sigmoid(W_z x + U_z h), n = tanh(W_n x + r (U_n h)), h' = (1 - z) n + z h.
/// </summary>
internal sealed unsafe class HostRecurrentNetwork
{
    private const int MostRows = 64;
    private readonly Trunk input;
    private readonly Trunk recurrent;
    private readonly Trunk actor;
    private readonly Trunk critic;
    private readonly AlignedBuffer memory;
    private readonly Scratch[] scratch;
    private readonly int blockRows;
    private readonly KernelSet kernels;

    /// <param name="layout">Where the numbers lie.</param>
    /// <param name="lanes">Lanes to remember.</param>
    /// <param name="workers">Workers that may evaluate at once.</param>
    /// <param name="kernels">The arithmetic.</param>
    public HostRecurrentNetwork(RecurrentLayout layout, int lanes, int workers, KernelSet kernels)
    {
        Layout = layout;
        this.kernels = kernels;
        blockRows = Math.Min(MostRows, lanes);
        input = new Trunk(layout.Input, kernels);
        recurrent = new Trunk(layout.Recurrent, kernels);
        actor = new Trunk(layout.Actor, kernels);
        critic = new Trunk(layout.Critic, kernels);
        memory = new AlignedBuffer(lanes * layout.Width);
        scratch = [.. Enumerable.Range(0, workers).Select(_ => new Scratch(layout, blockRows))];
        Parameters = new AlignedBuffer(layout.Total);
    }

    public RecurrentLayout Layout { get; }

    public AlignedBuffer Parameters { get; }

    /// <summary>What is remembered: a row of <see cref="RecurrentLayout.Width"/> numbers a lane.</summary>
    public AlignedBuffer Memory => memory;

    public float* HeadParameters => Parameters.Pointer + Layout.HeadOffset;

    /// <summary>Writes the weights that training starts from.</summary>
    public void Initialize(ActionHead head, ulong seed)
    {
        var chance = new SamplingChance(seed, RandomStream.InitialMemory);
        float* to = Parameters.Pointer;
        OrthogonalInitialization.Fill(Layout.Input, to, 1, chance);
        OrthogonalInitialization.Fill(Layout.Recurrent, to + Layout.RecurrentOffset, 1, chance);
        OrthogonalInitialization.Fill(Layout.Actor, to + Layout.ActorOffset, 0.01, chance);
        OrthogonalInitialization.Fill(Layout.Critic, to + Layout.CriticOffset, 1, chance);
        for (int i = 0; i < head.InitialParameters.Count; i++) HeadParameters[i] = head.InitialParameters[i];
    }

    /// <summary>Forgets a lane's episode.</summary>
    public void Forget(int lane) => memory.Span.Slice(lane * Layout.Width, Layout.Width).Clear();

    /// <summary>Runs the networks, as <see cref="IActorCritic.Evaluate"/> says.</summary>
    public void Evaluate(float* observations, int firstLane, int rows, float* outputs, float* values, int worker)
    {
        for (int first = 0; first < rows; first += blockRows)
        {
            int count = Math.Min(blockRows, rows - first);
            EvaluateBlock(
                observations + (nint)first * Layout.Input.Inputs, firstLane + first, count,
                outputs == null ? null : outputs + (nint)first * Layout.Actor.OutputStride, values + first,
                scratch[worker]);
        }
    }

    private void EvaluateBlock(
        float* observations, int firstLane, int rows, float* outputs, float* values, Scratch mine)
    {
        float* numbers = Parameters.Pointer, remembered = memory.Pointer + (nint)firstLane * Layout.Width;
        input.Forward(numbers, null, observations, rows, mine.Input);
        recurrent.Forward(numbers + Layout.RecurrentOffset, null, remembered, rows, mine.Recurrent);
        for (int r = 0; r < rows; r++)
            Remember(
                mine.Input.Output + r * Layout.Input.OutputStride,
                mine.Recurrent.Output + r * Layout.Recurrent.OutputStride,
                remembered + r * Layout.Width, mine.Memory.Pointer + r * Layout.Width, mine.Gates.Pointer);
        if (outputs != null)
        {
            actor.Forward(numbers + Layout.ActorOffset, null, mine.Memory.Pointer, rows, mine.Actor);
            new Span<float>(mine.Actor.Output, rows * Layout.Actor.OutputStride)
                .CopyTo(new Span<float>(outputs, rows * Layout.Actor.OutputStride));
            mine.Memory.Span[..(rows * Layout.Width)].CopyTo(new Span<float>(remembered, rows * Layout.Width));
        }
        critic.Forward(numbers + Layout.CriticOffset, null, mine.Memory.Pointer, rows, mine.Critic);
        for (int r = 0; r < rows; r++) values[r] = mine.Critic.Output[r * Layout.Critic.OutputStride];
    }

    private void Remember(float* seen, float* recalled, float* before, float* after, float* gates)
    {
        int width = Layout.Width;
        // sigmoid(x) = (1 + tanh(x / 2)) / 2
        for (int i = 0; i < 2 * width; i++) gates[i] = 0.5f * (seen[i] + recalled[i]);
        kernels.Tanh(gates, 2 * width);
        for (int i = 0; i < 2 * width; i++) gates[i] = 0.5f + 0.5f * gates[i];
        for (int i = 0; i < width; i++) after[i] = seen[2 * width + i] + gates[i] * recalled[2 * width + i];
        kernels.Tanh(after, width);
        for (int i = 0; i < width; i++) after[i] += gates[width + i] * (before[i] - after[i]);
    }

    private sealed class Scratch(RecurrentLayout layout, int rows)
    {
        public TrunkScratch Input { get; } = new(layout.Input, rows);

        public TrunkScratch Recurrent { get; } = new(layout.Recurrent, rows);

        public TrunkScratch Actor { get; } = new(layout.Actor, rows);

        public TrunkScratch Critic { get; } = new(layout.Critic, rows);

        public AlignedBuffer Memory { get; } = new(rows * layout.Width);

        /// <summary>Reset and update gates of one row.</summary>
        public AlignedBuffer Gates { get; } = new(2 * layout.Width);
    }
}
