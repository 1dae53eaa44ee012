using Unity.MLAgents;
using UnityEngine;

public class FractionOfWaves : Agent
{
    [SerializeField] int waves = 10;
    int survived;

    public override void OnEpisodeBegin() => survived = 0;

    public void OnWaveCleared()
    {
        survived++;
        int half = waves / 2;
        AddReward((float)survived / waves);
        if (survived == half) Debug.Log("half way");
        if (survived == waves) EndEpisode();
    }

    public void OnBaseDestroyed()
    {
        AddReward(-1f);
        EndEpisode();
    }
}
