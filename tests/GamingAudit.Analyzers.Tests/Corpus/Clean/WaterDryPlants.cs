using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class WaterDryPlants : Agent
{
    public Transform plant;
    private float moisture;
    private float reach = 1.5f;

    public override void OnEpisodeBegin()
    {
        moisture = 0.2f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        moisture -= 0.01f;
        if (Vector3.Distance(transform.position, plant.position) < reach)
        {
            float before = moisture;
            moisture = Mathf.Min(moisture + 0.1f, 1f);
            AddReward(moisture - before);
        }
        AddReward(-0.01f);
        if (moisture <= 0f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
