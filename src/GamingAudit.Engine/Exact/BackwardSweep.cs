using System.Runtime.Intrinsics;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// Finite-horizon backward induction (Puterman 1994, "Markov Decision Processes", 4.5) of every value function that an
/// audit asks for, in one pass over the transitions for each step left.
/// </summary>
/// <remarks>
/// A state has <see cref="Lanes"/> values, of the policies greedy for a reward and of two that are random in part:
/// <code>
///  0- 3  random        proxy, true, proxy squared, true squared
///  4- 7  noisy honest  proxy, true, proxy squared, true squared
///  8-11  greedy        proxy of the proxy optimum, true of it (best tie), proxy of the honest policy, true of it
/// 12-15  both random   product (random), product (noisy honest), steps (random), steps (noisy honest)
/// 16     greedy        true of the proxy optimum (worst tie)
/// </code>
/// </remarks>
internal sealed unsafe class BackwardSweep(DecisionTable table, ExactOptions options)
{
    private const int Lanes = 17;
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

    private void Update(int stepsLeft, int first, int end)
    {
        int scratchLength = table.MostRows * ScratchStride;
        Span<double> scratch = scratchLength <= 1024 ? stackalloc double[1024] : new double[scratchLength];
        fixed (double* rows = scratch, later = current, now = next)
        {
            for (int state = first; state < end; state++)
            {
                int firstRow = table.StateRows[state];
                int count = table.StateRows[state + 1] - firstRow;
                if (count == 0) continue;
                BackUp(firstRow, count, later, rows);
                (int best, int worst, int honest) = Choose(rows, count);
                ProxyBest.Set(stepsLeft, state, best);
                ProxyWorst.Set(stepsLeft, state, worst);
                Honest.Set(stepsLeft, state, honest);
                Combine(rows, count, best, worst, honest, now + (long)state * Lanes);
            }
        }
    }

    // The value of each row: what it pays, and what follows.
    private void BackUp(int firstRow, int count, double* later, double* rows)
    {
        fixed (Payoff* payoffs = table.Payoffs)
        fixed (int* rowPayoffs = table.RowPayoffs, rowEdges = table.RowEdges, edgeStates = table.EdgeStates)
        fixed (double* edgeWeights = table.EdgeWeights)
        {
            for (int row = firstRow; row < firstRow + count; row++, rows += ScratchStride)
            {
                Payoff* payoff = payoffs + rowPayoffs[row];
                Vector256<double> random = Vector256.Load((double*)payoff);
                Vector256<double> noisy = random;
                Vector256<double> greedy = Vector256.Create(random.GetLower(), random.GetLower());
                Vector256<double> products = Vector256.Create(
                    Vector128.Create(payoff->Product), Vector128<double>.One);
                double worst = payoff->True;
                for (int edge = rowEdges[row]; edge < rowEdges[row + 1]; edge++)
                {
                    double* value = later + (long)edgeStates[edge] * Lanes;
                    double weight = edgeWeights[edge];
                    random += weight * Vector256.Load(value);
                    noisy += weight * Vector256.Load(value + 4);
                    greedy += weight * Vector256.Load(value + 8);
                    products += weight * Vector256.Load(value + 12);
                    worst += weight * value[16];
                }
                random.Store(rows);
                noisy.Store(rows + 4);
                greedy.Store(rows + 8);
                products.Store(rows + 12);
                rows[16] = worst;
            }
        }
    }

    private (int Best, int Worst, int Honest) Choose(double* rows, int count)
    {
        double topProxy = double.NegativeInfinity;
        double topTrue = double.NegativeInfinity;
        for (double* row = rows; row < rows + count * ScratchStride; row += ScratchStride)
        {
            topProxy = Math.Max(topProxy, row[8]);
            topTrue = Math.Max(topTrue, row[11]);
        }
        double slackProxy = Tolerance * Math.Max(table.Scale.Proxy, Math.Abs(topProxy));
        double slackTrue = Tolerance * Math.Max(table.Scale.True, Math.Abs(topTrue));
        (int best, int worst, int honest) = (-1, -1, -1);
        for (int row = 0; row < count; row++)
        {
            double* value = rows + row * ScratchStride;
            if (value[8] >= topProxy - slackProxy)
            {
                if (best < 0 || value[9] > rows[best * ScratchStride + 9] + slackTrue) best = row;
                if (worst < 0 || value[16] < rows[worst * ScratchStride + 16] - slackTrue) worst = row;
            }
            if (value[11] >= topTrue - slackTrue
                && (honest < 0 || value[10] > rows[honest * ScratchStride + 10] + slackProxy)) honest = row;
        }
        return (best, worst, honest);
    }

    private void Combine(double* rows, int count, int best, int worst, int honest, double* value)
    {
        Vector256<double> random = Vector256<double>.Zero;
        Vector256<double> noisy = Vector256<double>.Zero;
        Vector256<double> products = Vector256<double>.Zero;
        for (double* row = rows; row < rows + count * ScratchStride; row += ScratchStride)
        {
            random += Vector256.Load(row);
            noisy += Vector256.Load(row + 4);
            products += Vector256.Load(row + 12);
        }
        double share = 1.0 / count;
        double kept = 1 - options.Noise;
        double* chosen = rows + honest * ScratchStride;
        products *= share;
        (random * share).Store(value);
        (options.Noise * share * noisy + kept * Vector256.Load(chosen + 4)).Store(value + 4);
        value[8] = rows[best * ScratchStride + 8];
        value[9] = rows[best * ScratchStride + 9];
        value[10] = chosen[10];
        value[11] = chosen[11];
        products.Store(value + 12);
        value[13] = options.Noise * products[1] + kept * chosen[13];
        value[15] = options.Noise * products[3] + kept * chosen[15];
        value[16] = rows[worst * ScratchStride + 16];
    }

    private ExactFigures Figures()
    {
        var total = new double[Lanes];
        for (int start = 0; start < table.StartStates.Length; start++)
            for (int lane = 0; lane < Lanes; lane++)
                total[lane] += table.StartProbabilities[start]
                    * current[(long)table.StartStates[start] * Lanes + lane];
        return new ExactFigures
        {
            States = table.States,
            Transitions = table.Edges,
            ProxyBest = new Returns(total[8], total[9]),
            ProxyWorst = new Returns(total[8], total[16]),
            Honest = new Returns(total[10], total[11]),
            Random = new Returns(total[0], total[1]),
            NoisyHonest = new Returns(total[4], total[5]),
            Correlation = Correlate(total[14], total[0], total[1], total[2], total[3], total[12]),
            NoisyHonestCorrelation = Correlate(total[15], total[4], total[5], total[6], total[7], total[13]),
        };
    }

    private static double Correlate(double weight, double x, double y, double xx, double yy, double xy)
    {
        x /= weight;
        y /= weight;
        xx /= weight;
        yy /= weight;
        double varianceX = xx - x * x;
        double varianceY = yy - y * y;
        bool isConstant = varianceX <= 1e-12 * xx || varianceY <= 1e-12 * yy;
        return isConstant ? double.NaN : (xy / weight - x * y) / Math.Sqrt(varianceX * varianceY);
    }
}
