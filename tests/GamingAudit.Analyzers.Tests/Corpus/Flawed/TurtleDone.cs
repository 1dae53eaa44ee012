using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class TurtleDone : Agent
{
    public Transform sea;
    private float timeLeft = 60f;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        timeLeft = 60f;
    }

    private void Update()
    {
        timeLeft -= Time.deltaTime;
        AddReward(-0.001f); // expect: GA2005
        if (timeLeft < 0f)
        {
            EndEpisode(); // expect: GA2009
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("sea"))
        {
            SetReward(1f);
            EndEpisode();
        }
    }
}
