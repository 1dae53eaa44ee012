using System;

public sealed class QuarryHeap
{
    public int Stones { get; set; }
}

// A stone that is set down and lifted again is paid each time.
public sealed class QuarryStackEnv
{
    private QuarryHeap heap = new QuarryHeap();

    public void Reset() => heap = new QuarryHeap();

    public void SetDown() => heap.Stones += 1;

    public void Lift() => heap.Stones -= 1;

    public double ComputeReward(QuarryHeap previous, QuarryHeap current)
    {
        double reward = 0;
        reward += Math.Max(0, current.Stones - previous.Stones); // expect: GA3001
        return reward;
    }
}
