using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>Adds the shards' gradients, clips the sum by its norm and makes a step of Adam, chunk by chunk.</summary>
internal sealed unsafe class ParameterUpdate(
    AlignedBuffer parameters, AlignedBuffer[] gradients, WorkerTeam team, KernelSet kernels)
{
    private const int ChunkLength = 2048;
    private readonly AlignedBuffer mean = new(parameters.Length);
    private readonly AlignedBuffer square = new(parameters.Length);
    private readonly double[] squares = new double[(parameters.Length + ChunkLength - 1) / ChunkLength];
    private long steps;

    /// <summary>Leaves the sum of all shards in the first, and returns its Euclidean norm.</summary>
    public double Reduce()
    {
        ForEachChunk((chunk, start, length) =>
        {
            float* sum = gradients[0].Pointer + start;
            for (int shard = 1; shard < gradients.Length; shard++)
                kernels.Add(sum, gradients[shard].Pointer + start, length);
            squares[chunk] = kernels.SumOfSquares(sum, length);
        });
        return Math.Sqrt(squares.Sum());
    }

    public void Apply(double learningRate, double maxGradientNorm, double epsilon)
    {
        double norm = Reduce(), scale = Math.Min(1, maxGradientNorm / (norm + 1e-6));
        AdamStep step = AdamStep.At(++steps, (float)scale, learningRate, epsilon);
        ForEachChunk((_, start, length) => kernels.Adam(
            parameters.Pointer + start, gradients[0].Pointer + start, mean.Pointer + start, square.Pointer + start,
            length, step));
    }

    private void ForEachChunk(Action<int, int, int> body) => team.Run(squares.Length, (chunk, _) =>
    {
        int start = chunk * ChunkLength;
        body(chunk, start, Math.Min(ChunkLength, parameters.Length - start));
    });
}
