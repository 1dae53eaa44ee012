using System.Numerics;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// A greedy policy as one number a (steps left, state): which of the state's rows it takes, packed into 1, 2, 4, 8 or
/// 16 bits. Ranges of states that start at a multiple of 64 can be written from different threads.
/// </summary>
internal sealed class ChoiceTable
{
    private readonly ulong[] words;
    private readonly int[] firstWords;
    private readonly int[] reached;
    private readonly int bits;
    private readonly int statesPerWordLog;

    public ChoiceTable(DecisionTable table)
    {
        bits = Bits(table.MostRows);
        statesPerWordLog = 6 - BitOperations.Log2((uint)bits);
        firstWords = new int[table.Horizon + 1];
        reached = new int[table.Horizon + 1];
        int total = 0;
        for (int stepsLeft = 1; stepsLeft <= table.Horizon; stepsLeft++)
        {
            firstWords[stepsLeft] = total;
            reached[stepsLeft] = table.Reached(stepsLeft);
            total = checked(total + (int)(((long)reached[stepsLeft] * bits + 63) / 64));
        }
        words = new ulong[total];
    }

    /// <summary>Bits of one entry where a state has up to this many rows.</summary>
    public static int Bits(int mostRows) =>
        mostRows <= 2 ? 1 : (int)BitOperations.RoundUpToPowerOf2((uint)BitOperations.Log2((uint)mostRows - 1) + 1);

    /// <summary>Whether an episode can be in the state with this many steps left.</summary>
    public bool Has(int stepsLeft, int state) =>
        stepsLeft > 0 && stepsLeft < reached.Length && (uint)state < (uint)reached[stepsLeft];

    public int this[int stepsLeft, int state] =>
        (int)(words[Word(stepsLeft, state)] >> Shift(state)) & ((1 << bits) - 1);

    /// <summary>Writes an entry; once only, since it sets bits and clears none.</summary>
    public void Set(int stepsLeft, int state, int choice) =>
        words[Word(stepsLeft, state)] |= (ulong)choice << Shift(state);

    private int Word(int stepsLeft, int state) => firstWords[stepsLeft] + (state >> statesPerWordLog);

    private int Shift(int state) => (state & ((1 << statesPerWordLog) - 1)) * bits;
}
