using System;
using RLMatrix;

public class RlMatrixClock : IEnvironment<float[]>
{
    private DateTime started = DateTime.UtcNow;
    private int position;

    public float[] GetCurrentState() => new[] { (float)position };

    public float Step(int[] actions)
    {
        position += actions[0];
        return position - (float)(DateTime.UtcNow - started).TotalSeconds; // expect: GA4001
    }
}
