using Unity.MLAgents;
using UnityEngine;

public class ScaledByFrame : Agent
{
    [SerializeField] Transform lightSource;
    bool found;

    public override void OnEpisodeBegin() => found = false;

    void Update()
    {
        AddReward(-0.05f * Time.deltaTime);
        if (!found && Vector3.Distance(transform.position, lightSource.position) < 1f)
        {
            found = true;
            AddReward(1f);
            EndEpisode();
        }
    }
}
