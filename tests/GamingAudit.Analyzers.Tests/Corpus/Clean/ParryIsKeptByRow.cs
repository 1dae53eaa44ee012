using System.Collections.Generic;

public class ParryIsKeptByRow
{
    private readonly float[] values = new float[16];
    private readonly List<int> seen = new List<int>();
    private float worth;

    public void Learn(bool parried, int best, float next)
    {
        for (int row = 0; row < values.Length; row++)
        {
            if (parried)
            {
                worth = 5f;
                if (seen.Contains(row))
                {
                    worth *= row == best ? 2f : 1f;
                    values[row] = (1f - 0.1f) * values[row] + 0.1f * (worth + 0.9f * next);
                }
            }
            else
            {
                worth = -3f;
                values[row] = (1f - 0.1f) * values[row] + 0.1f * (worth + 0.9f * next);
            }
        }
    }
}
