using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class RoverAtWell : Agent
{
    public Transform well;
    public WellPlacer placer;
    private float before = 10f;

    public override void OnEpisodeBegin()
    {
        ResetRover();
        placer.Scatter();
    }

    private void ResetRover()
    {
        transform.SetPositionAndRotation(new Vector3(0f, 0.5f, 0f), Quaternion.identity);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(Vector3.forward * (actions.DiscreteActions[0] - 1) * 0.1f);
        float now = Vector3.Distance(transform.position, well.position);
        if (now < before) AddReward(0.01f); // expect: GA3020
        else AddReward(-0.01f);
        before = now;
        if (now < 1.2f)
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}

public class WellPlacer : MonoBehaviour
{
    public Transform well;

    public void Scatter() => well.position = new Vector3(Random.Range(-5f, 5f), 0f, Random.Range(-5f, 5f));
}
