using Unity.MLAgents;
using UnityEngine;

public class ArmReach : Agent
{
    public Transform tip, cube;
    public ArticulationBody[] joints;
    bool touched;

    public override void OnEpisodeBegin()
    {
        touched = false;
        cube.localPosition = Random.insideUnitSphere * 0.6f;
    }

    void FixedUpdate()
    {
        float d = Vector3.Distance(tip.position, cube.position);
        AddReward(-0.001f * d);
        if (d < 0.03f && !touched)
        {
            touched = true;
            AddReward(1f);
            EndEpisode();
        }
    }
}
