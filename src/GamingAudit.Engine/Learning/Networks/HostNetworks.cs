using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>The numbers of both networks in host memory, and what the networks say by a kernel set.</summary>
internal sealed unsafe class HostNetworks
{
    private readonly AlignedBuffer parameters;
    private readonly AlignedBuffer mirror;
    private readonly WorkerScratch[] scratch;

    /// <param name="config">Widths of the layers, and the seed of the initial weights.</param>
    /// <param name="observationSize">Numbers in an observation.</param>
    /// <param name="head">The action head.</param>
    /// <param name="workers">Workers that may evaluate at once.</param>
    /// <param name="kernels">The arithmetic.</param>
    public HostNetworks(PpoConfig config, int observationSize, ActionHead head, int workers, KernelSet kernels)
    {
        Layout = new ParameterLayout(observationSize, config.Hidden, head);
        Actor = new Trunk(Layout.Actor, kernels);
        Critic = new Trunk(Layout.Critic, kernels);
        parameters = new AlignedBuffer(Layout.Total);
        mirror = new AlignedBuffer(Layout.Mirror);
        scratch = [.. Enumerable.Range(0, workers).Select(_ => new WorkerScratch(Layout, head.ActionWidth))];
        InitialParameters.Write(Layout, head, config.Seed, parameters.Pointer);
        ParametersChanged();
    }

    public ParameterLayout Layout { get; }

    public Trunk Actor { get; }

    public Trunk Critic { get; }

    /// <summary>
    /// All parameters, padding (always zero) included. Call <see cref="ParametersChanged"/> after a write.
    /// </summary>
    public AlignedBuffer Parameters => parameters;

    public float* HeadParameters => parameters.Pointer + Layout.HeadOffset;

    public float* CriticParameters => parameters.Pointer + Layout.CriticOffset;

    public float* ActorMirror => mirror.Pointer;

    public float* CriticMirror => mirror.Pointer + Layout.CriticMirror;

    public WorkerScratch Scratch(int worker) => scratch[worker];

    public void ParametersChanged()
    {
        Layout.Actor.WriteMirror(parameters.Pointer, mirror.Pointer);
        Layout.Critic.WriteMirror(CriticParameters, CriticMirror);
    }

    /// <summary>Runs both networks, as <see cref="IActorCritic.Evaluate"/> says.</summary>
    public void Evaluate(float* observations, int rows, float* outputs, float* values, int worker)
    {
        WorkerScratch mine = scratch[worker];
        int size = Layout.Actor.Inputs, stride = Layout.Actor.OutputStride, valueStride = Layout.Critic.OutputStride;
        for (int first = 0; first < rows; first += WorkerScratch.BlockRows)
        {
            int count = Math.Min(WorkerScratch.BlockRows, rows - first);
            float* block = observations + (nint)first * size;
            if (outputs != null)
            {
                Actor.Forward(parameters.Pointer, ActorMirror, block, count, mine.Actor);
                new Span<float>(mine.Actor.Output, count * stride)
                    .CopyTo(new Span<float>(outputs + (nint)first * stride, count * stride));
            }
            Critic.Forward(CriticParameters, CriticMirror, block, count, mine.Critic);
            for (int r = 0; r < count; r++) values[first + r] = mine.Critic.Output[r * valueStride];
        }
    }

    public ActorWeights CopyActor() =>
        new TrunkWeights(Layout.Actor, parameters.Span[..Layout.Actor.Parameters].ToArray());
}
