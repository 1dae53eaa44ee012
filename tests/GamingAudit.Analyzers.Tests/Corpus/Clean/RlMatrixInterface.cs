using RLMatrix;

public class RlMatrixInterface : IEnvironment<float[]>
{
    private int position;
    private bool done;

    public float[] GetCurrentState() => new[] { position / 10f };

    public float Step(int[] actions)
    {
        int before = position;
        position += actions[0] == 1 ? 1 : -1;
        if (position >= 10)
        {
            done = true;
            return 1f;
        }
        return 0.01f * (position - before) - 0.005f;
    }

    public bool IsDone() => done;

    public void Reset()
    {
        position = 0;
        done = false;
    }
}
