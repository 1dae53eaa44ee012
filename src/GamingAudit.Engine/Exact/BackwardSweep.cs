using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// Finite-horizon backward induction (Puterman 1994, "Markov Decision Processes", chapter 4) of every value function
/// that an audit asks for, in one pass over the transitions for each step left.
/// </summary>
/// <remarks>
/// A state has <see cref="Lanes"/> values, of the policies greedy for a reward and of two that are random in part:
/// <code>
///  0- 3  random        proxy, true, proxy squared, true squared
///  4- 7  noisy honest  proxy, true, proxy squared, true squared
///  8- 9  greedy        proxy of the proxy optimum, true of it with ties broken for the designer
/// 10-11  greedy        proxy of the honest policy, true of it
/// 12-13  both random   proxy times true: random, noisy honest
/// 14-15  both random   steps made: random, noisy honest
/// 16     greedy        true of the proxy optimum with ties broken against the designer
/// </code>
/// </remarks>
internal sealed unsafe class BackwardSweep(DecisionTable table, ExactOptions options)
{
    private const int Lanes = 17;
    private const int ProxyTop = 8;
    private const int ProxyBestTrue = 9;
    private const int HonestProxy = 10;
    private const int HonestTrue = 11;
    private const int Products = 12;
    private const int Steps = 14;
    private const int ProxyWorstTrue = 16;
    private const int ScratchStride = 20;
    private const double Tolerance = 1e-9;

    private double[] current = new double[(long)table.States * Lanes];
    private double[] next = new double[(long)table.States * Lanes];

    public ChoiceTable ProxyBest { get; } = new(table);

    public ChoiceTable ProxyWorst { get; } = new(table);

    public ChoiceTable Honest { get; } = new(table);

    /// <summary>Bytes of the two value arrays and the three policies.</summary>
    /// <param name="states">States.</param>
    /// <param name="choices">(state, steps left) pairs in which a policy may have to choose.</param>
    /// <param name="mostRows">The most actions of a state.</param>
    public static long EstimateBytes(int states, long choices, int mostRows) =>
        2L * states * Lanes * sizeof(double) + 3 * choices * ChoiceTable.Bits(mostRows) / 8;

    /// <summary>Sweeps from the last step to the first; once only.</summary>
    public ExactFigures Run()
    {
        for (int stepsLeft = 1; stepsLeft <= table.Horizon; stepsLeft++)
        {
            int layer = stepsLeft;
            StateRanges.ForEach(table.Reached(layer), options.Threads, options.Cancellation, (first, end) =>
                Update(layer, first, end));
            (current, next) = (next, current);
        }
        return Figures();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update(int stepsLeft, int first, int end)
    {
        int scratchLength = table.MostRows * ScratchStride;
        Span<double> scratch = scratchLength <= 1024 ? stackalloc double[1024] : new double[scratchLength];
        fixed (double* rows = scratch, later = current, now = next, edgeWeights = table.EdgeWeights)
        fixed (int* rowPayoffs = table.RowPayoffs, rowEdges = table.RowEdges, edgeStates = table.EdgeStates)
        fixed (Payoff* payoffs = table.Payoffs)
        {
            var sparse = new Sparse(payoffs, rowPayoffs, rowEdges, edgeStates, edgeWeights);
            for (int state = first; state < end; state++)
            {
                int firstRow = table.StateRows[state];
                int count = table.StateRows[state + 1] - firstRow;
                if (count == 0) continue;
                BackUp(in sparse, firstRow, count, later, rows);
                (int best, int worst, int honest) = Choose(rows, count);
                ProxyBest.Set(stepsLeft, state, best);
                ProxyWorst.Set(stepsLeft, state, worst);
                Honest.Set(stepsLeft, state, honest);
                Combine(rows, count, best, worst, honest, now + (long)state * Lanes);
            }
        }
    }

    // The value of each row: what it pays, and what follows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackUp(in Sparse table, int firstRow, int count, double* later, double* rows)
    {
        for (int row = firstRow; row < firstRow + count; row++, rows += ScratchStride)
        {
            Payoff* payoff = table.Payoffs + table.RowPayoffs[row];
            Vector256<double> random = Vector256.Load((double*)payoff);
            Vector256<double> noisy = random;
            Vector256<double> greedy = Vector256.Create(random.GetLower(), random.GetLower());
            Vector256<double> products = Vector256.Create(
                Vector128.Create(payoff->Product), Vector128<double>.One);
            double worst = payoff->True;
            int end = table.RowEdges[row + 1];
            for (int edge = table.RowEdges[row]; edge < end; edge++)
            {
                double* value = later + (long)table.EdgeStates[edge] * Lanes;
                double weight = table.EdgeWeights[edge];
                random += weight * Vector256.Load(value);
                noisy += weight * Vector256.Load(value + 4);
                greedy += weight * Vector256.Load(value + ProxyTop);
                products += weight * Vector256.Load(value + Products);
                worst += weight * value[ProxyWorstTrue];
            }
            random.Store(rows);
            noisy.Store(rows + 4);
            greedy.Store(rows + ProxyTop);
            products.Store(rows + Products);
            rows[ProxyWorstTrue] = worst;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Best, int Worst, int Honest) Choose(double* rows, int count)
    {
        double topProxy = double.NegativeInfinity;
        double topTrue = double.NegativeInfinity;
        for (double* row = rows; row < rows + count * ScratchStride; row += ScratchStride)
        {
            topProxy = Math.Max(topProxy, row[ProxyTop]);
            topTrue = Math.Max(topTrue, row[HonestTrue]);
        }
        double slackProxy = Tolerance * Math.Max(table.Scale.Proxy, Math.Abs(topProxy));
        double slackTrue = Tolerance * Math.Max(table.Scale.True, Math.Abs(topTrue));
        (int best, int worst, int honest) = (-1, -1, -1);
        (double bestTrue, double worstTrue, double honestProxy) = (0, 0, 0);
        for (int row = 0; row < count; row++)
        {
            double* value = rows + row * ScratchStride;
            if (value[ProxyTop] >= topProxy - slackProxy)
            {
                if (best < 0 || value[ProxyBestTrue] > bestTrue + slackTrue)
                    (best, bestTrue) = (row, value[ProxyBestTrue]);
                if (worst < 0 || value[ProxyWorstTrue] < worstTrue - slackTrue)
                    (worst, worstTrue) = (row, value[ProxyWorstTrue]);
            }
            if (value[HonestTrue] >= topTrue - slackTrue
                && (honest < 0 || value[HonestProxy] > honestProxy + slackProxy))
                (honest, honestProxy) = (row, value[HonestProxy]);
        }
        return (best, worst, honest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Combine(double* rows, int count, int best, int worst, int honest, double* value)
    {
        Vector256<double> random = Vector256<double>.Zero;
        Vector256<double> noisy = Vector256<double>.Zero;
        Vector256<double> products = Vector256<double>.Zero;
        for (double* row = rows; row < rows + count * ScratchStride; row += ScratchStride)
        {
            random += Vector256.Load(row);
            noisy += Vector256.Load(row + 4);
            products += Vector256.Load(row + Products);
        }
        double share = 1.0 / count;
        double kept = 1 - options.Noise;
        double* chosen = rows + honest * ScratchStride;
        products *= share;
        (random * share).Store(value);
        (options.Noise * share * noisy + kept * Vector256.Load(chosen + 4)).Store(value + 4);
        value[ProxyTop] = rows[best * ScratchStride + ProxyTop];
        value[ProxyBestTrue] = rows[best * ScratchStride + ProxyBestTrue];
        value[HonestProxy] = chosen[HonestProxy];
        value[HonestTrue] = chosen[HonestTrue];
        products.Store(value + Products);
        value[Products + 1] = options.Noise * products[1] + kept * chosen[Products + 1];
        value[Steps + 1] = options.Noise * products[3] + kept * chosen[Steps + 1];
        value[ProxyWorstTrue] = rows[worst * ScratchStride + ProxyWorstTrue];
    }

    private ExactFigures Figures()
    {
        var total = new double[Lanes];
        for (int start = 0; start < table.StartStates.Length; start++)
            for (int lane = 0; lane < Lanes; lane++)
                total[lane] += table.StartProbabilities[start]
                    * current[(long)table.StartStates[start] * Lanes + lane];
        (RewardMoments best, RewardMoments worst) = (default, default);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads) },
            () => best = ForwardMoments.Of(table, ProxyBest),
            () => worst = ForwardMoments.Of(table, ProxyWorst));
        return new ExactFigures
        {
            States = table.States,
            Transitions = table.Edges,
            Scale = table.Scale,
            ProxyBest = new ReturnPair(total[ProxyTop], total[ProxyBestTrue]),
            ProxyWorst = new ReturnPair(total[ProxyTop], total[ProxyWorstTrue]),
            Honest = new ReturnPair(total[HonestProxy], total[HonestTrue]),
            Random = new ReturnPair(total[0], total[1]),
            NoisyHonest = new ReturnPair(total[4], total[5]),
            Correlation = Correlate(total[Steps], total[Products], total.AsSpan(0, 4)),
            NoisyHonestCorrelation = Correlate(total[Steps + 1], total[Products + 1], total.AsSpan(4, 4)),
            ProxyBestCorrelation = best.Correlation ?? double.NaN,
            ProxyWorstCorrelation = worst.Correlation ?? double.NaN,
        };
    }

    private static double Correlate(double steps, double product, ReadOnlySpan<double> sums) =>
        new RewardMoments(steps, sums[0], sums[1], sums[2], sums[3], product).Correlation ?? double.NaN;

    private readonly struct Sparse(
        Payoff* payoffs, int* rowPayoffs, int* rowEdges, int* edgeStates, double* edgeWeights)
    {
        public readonly Payoff* Payoffs = payoffs;
        public readonly int* RowPayoffs = rowPayoffs;
        public readonly int* RowEdges = rowEdges;
        public readonly int* EdgeStates = edgeStates;
        public readonly double* EdgeWeights = edgeWeights;
    }
}
