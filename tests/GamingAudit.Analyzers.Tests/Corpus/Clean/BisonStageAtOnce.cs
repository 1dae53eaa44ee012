using System.Collections;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BisonStageAtOnceStage : MonoBehaviour
{
    public MeshRenderer ground;

    public void Won(System.Action over)
    {
        over();
    }

    private IEnumerator Later(System.Action over)
    {
        yield return new WaitForSeconds(0.3f);
        over();
    }
}

public class BisonStageAtOnce : Agent
{
    public BisonStageAtOnceStage stage;

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
    }

    private void OnCollisionEnter(Collision other)
    {
        if (other.gameObject.name == "Herd")
        {
            AddReward(1f);
            stage.Won(EndEpisode);
        }
    }
}
