using System;
public class LoaderEnv
{
    private float x; private bool loaded; private int n;
    private readonly LoaderWeights w = new LoaderWeights();
    public float[] Reset() { x = 0; loaded = false; n = 0; return new[] { x, 0f }; }
    public (float[] obs, float reward, bool done) Step(int action)
    {
        n++;
        x = Math.Clamp(x + action - 1, 0, 10);
        float reward = -w.Time;
        bool done = false;
        if (!loaded && x == 10) { loaded = true; reward += w.Load; }
        if (loaded && x == 0) { reward += w.Deliver; done = true; }
        return (new[] { x, loaded ? 1f : 0f }, reward, done || n >= 200);
    }
}
public class LoaderWeights { public float Time = 0.01f; public float Load = 1f; public float Deliver = 5f; }
