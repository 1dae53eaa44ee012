public class ParryIsForgotten
{
    private readonly float[] values = new float[16];
    private float worth;

    public void Learn(bool parried, int row, float next)
    {
        if (parried) worth = 5f;
        worth = -3f; // expect: GA2002
        values[row] = (1f - 0.1f) * values[row] + 0.1f * (worth + 0.9f * next);
    }
}
